/**
 * Which room may import which. Every arrow that is not listed fails, and so does every circle.
 * A room is a folder of an app's src; files that lie beside the rooms put them together and may import any.
 */
const api = {
  config: [],
  problem: [],
  bus: ['config'],
  tenancy: [],
  identity: ['problem', 'config'],
  people: ['identity', 'bus', 'tenancy', 'problem', 'config'],
  records: ['people', 'identity', 'bus', 'tenancy', 'problem', 'config'],
  prose: ['records', 'people', 'identity', 'bus', 'tenancy', 'problem', 'config'],
  history: ['prose', 'records', 'people', 'identity', 'tenancy', 'problem', 'config'],
  voices: ['prose', 'records', 'people', 'identity', 'tenancy', 'problem', 'config'],
  insight: ['records', 'people', 'identity', 'tenancy', 'problem', 'config'],
  mail: ['published', 'insight', 'records', 'people', 'identity', 'tenancy', 'problem', 'config'],
  published: ['voices', 'history', 'prose', 'records', 'people', 'identity', 'tenancy', 'problem', 'config'],
  realtime: ['prose', 'records', 'people', 'identity', 'bus', 'problem', 'config'],
  openapi: ['identity'],
  site: ['identity', 'problem', 'config'],
  health: ['identity', 'problem'],
  embedded: ['people', 'identity', 'problem', 'config'],
  database: ['prose', 'records', 'people', 'identity', 'bus', 'config'],
};
const web = {
  ui: [],
  words: ['ui'],
  session: ['ui'],
  server: ['session', 'words', 'ui'],
  records: ['server', 'session', 'words', 'ui'],
  prose: ['records', 'server', 'session', 'words', 'ui'],
  fields: ['prose', 'records', 'server', 'session', 'words', 'ui'],
  voices: ['fields', 'prose', 'records', 'server', 'session', 'words', 'ui'],
  views: ['fields', 'prose', 'records', 'server', 'session', 'words', 'ui'],
  features: ['voices', 'views', 'fields', 'prose', 'records', 'server', 'session', 'words', 'ui'],
  practices: ['features', 'voices', 'views', 'fields', 'prose', 'records', 'server', 'session', 'words', 'ui'],
  app: ['practices', 'features', 'voices', 'views', 'fields', 'prose', 'records', 'server', 'session', 'words', 'ui'],
};

const arrows = (src, rooms) =>
  Object.entries(rooms).map(([room, allowed]) => ({
    name: `${src.split('/')[1]}-${room}`,
    comment: `${room} may import ${allowed.join(', ') || 'no other room'}`,
    severity: 'error',
    from: { path: `^${src}/${room}/` },
    to: { path: `^${src}/`, pathNot: [room, ...allowed].map((name) => `^${src}/${name}/`) },
  }));

const strangers = (src, rooms) => ({
  name: `${src.split('/')[1]}-has-these-rooms-only`,
  comment: 'a new room is a decision: list it here with its arrows',
  severity: 'error',
  from: { path: `^${src}/[^/]+/`, pathNot: Object.keys(rooms).map((room) => `^${src}/${room}/`) },
  to: {},
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'model-is-pure',
      severity: 'error',
      from: { path: '^packages/operating-model/src/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^packages/operating-model/src/', 'node_modules/zod/'] },
    },
    {
      name: 'live-is-pure',
      comment: 'the wire knows the operating model, the text type and the framing; no Node, no React, no database',
      severity: 'error',
      from: { path: '^packages/live/src/', pathNot: '(\\.spec\\.ts$|/src/traces/)' },
      to: {
        pathNot: ['^packages/(live|operating-model)/src/', 'node_modules/(yjs|lib0|socket\\.io-parser)/'],
      },
    },
    {
      name: 'apps-never-meet',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'packages-never-import-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'features-never-meet',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'sources-never-import-tests',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '(\\.spec\\.tsx?$|/journeys/|/e2e/)' },
    },
    ...arrows('apps/api/src', api),
    ...arrows('apps/web/src', web),
    strangers('apps/api/src', api),
    strangers('apps/web/src', web),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|\\.css$)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
