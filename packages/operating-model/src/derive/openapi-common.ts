import { type Label, languages } from '../kernel/label.ts';
import { answers, body, city, inPath, inQuery, uuid } from './openapi-parts.ts';
import { both, type Part, schemaAt } from './openapi-schemas.ts';

const flag: Part = { type: 'boolean' };
/** How writing a record together stands, as one reader may see it. */
const together: Part = {
  type: 'object',
  properties: {
    writers: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          grant: uuid,
          principalKind: { enum: ['person', 'organisation'] },
          principal: uuid,
          until: { type: ['string', 'null'], format: 'date-time' },
        },
      },
    },
    asks: {
      type: 'array',
      items: { type: 'object', properties: { id: uuid, person: uuid, at: { type: 'string', format: 'date-time' } } },
    },
    mayInvite: flag,
    mayAsk: flag,
    hasAsked: flag,
    answerer: { type: ['string', 'null'], format: 'uuid' },
    declined: {
      type: ['object', 'null'],
      properties: {
        at: { type: 'string', format: 'date-time' },
        by: uuid,
        againAt: { type: ['string', 'null'], format: 'date-time' },
      },
    },
  },
};

const versionOf = [
  city,
  inPath('type', { type: 'string' }),
  {
    ...inPath('key', { type: 'string' }),
    description: both({ en: 'Its id, or its code', zh: '记录的ID或编号' }),
  },
];
/** A version without what it says; the marks are SHA-256 in hexadecimal. */
const sealed: Record<string, Part> = {
  number: { type: 'integer', minimum: 1 },
  clock: { type: 'integer' },
  at: { type: 'string', format: 'date-time' },
  by: { type: ['object', 'null'], properties: { id: uuid, name: schemaAt('Label') } },
  hash: { type: 'string' },
  previous: { type: ['string', 'null'] },
};

const togetherPath = (path: string, operationId: string, summary: Label, properties: Part): Record<string, Part> => ({
  [`/api/cities/{cityId}/together/{recordId}/${path}`]: {
    post: {
      operationId,
      summary: both(summary),
      parameters: [city, inPath('recordId', uuid)],
      requestBody: body({
        type: 'object',
        properties,
        required: Object.keys(properties),
        additionalProperties: false,
      }),
      responses: answers(together),
    },
  },
});

/** The routes that are the same for every type. */
export const commonPaths: Record<string, Part> = {
  '/api/cities/{cityId}/changes': {
    get: {
      operationId: 'readChanges',
      summary: both({ en: 'What changed since', zh: '此后的变化' }),
      parameters: [
        city,
        {
          ...inQuery('after', { type: 'integer', minimum: 0 }, both({ en: 'The city’s clock', zh: '城市时钟' })),
          required: true,
        },
        inQuery(
          'limit',
          { type: 'integer', minimum: 1, maximum: 500, default: 200 },
          both({ en: 'How many at most', zh: '最多多少条' }),
        ),
      ],
      responses: answers(schemaAt('ChangeFrame')),
    },
    post: {
      operationId: 'change',
      summary: both({ en: 'Create, write, link, move, bin and restore', zh: '新建、填写、关联、流转、删除与恢复' }),
      parameters: [city],
      requestBody: body(schemaAt('Wishes')),
      responses: answers({
        type: 'object',
        properties: { answers: { type: 'array', items: schemaAt('Answer') } },
        required: ['answers'],
      }),
    },
  },
  '/api/cities/{cityId}/names': {
    get: {
      operationId: 'readNames',
      summary: both({ en: 'What ids stand for', zh: '编号对应的名称' }),
      parameters: [
        city,
        {
          ...inQuery(
            'ids',
            { type: 'string' },
            both({
              en: 'Up to 200 ids of records, organisations and people, with commas between',
              zh: '记录、单位和人员的编号，最多200个，用逗号隔开',
            }),
          ),
          required: true,
        },
      ],
      responses: answers({
        type: 'object',
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                id: uuid,
                type: { type: 'string' },
                code: { type: ['string', 'null'] },
                name: { anyOf: [schemaAt('Label'), { type: 'null' }] },
                sector: { type: ['string', 'null'] },
              },
            },
          },
        },
      }),
    },
  },
  '/api/cities/{cityId}/organisations': {
    get: {
      operationId: 'listOrganisations',
      summary: both({ en: 'Organisations', zh: '单位' }),
      parameters: [city],
      responses: answers({
        type: 'object',
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                id: uuid,
                code: { type: 'string' },
                name: schemaAt('Label'),
                kind: { type: 'string' },
                sector: { type: 'string' },
              },
            },
          },
          next: { type: 'null' },
        },
      }),
    },
  },
  '/api/cities/{cityId}/prose/{recordId}/{field}/{language}': {
    get: {
      operationId: 'readProse',
      summary: both({ en: 'A live text as it reads', zh: '在线正文的当前内容' }),
      parameters: [
        city,
        inPath('recordId', uuid),
        inPath('field', { type: 'string' }),
        inPath('language', { enum: [...languages, '-'] }),
      ],
      responses: answers({
        type: 'object',
        properties: {
          json: { type: 'object' },
          seq: { type: 'integer' },
          at: { type: ['string', 'null'], format: 'date-time' },
        },
      }),
    },
  },
  '/api/cities/{cityId}/records/{type}/{key}/versions': {
    get: {
      operationId: 'listVersions',
      summary: both({ en: 'The adopted versions of a record, newest first', zh: '记录通过的各版，最新的在前' }),
      parameters: versionOf,
      responses: answers({
        type: 'object',
        properties: {
          items: { type: 'array', items: { type: 'object', properties: sealed } },
          next: { type: 'null' },
        },
      }),
    },
  },
  '/api/cities/{cityId}/records/{type}/{key}/versions/{number}': {
    get: {
      operationId: 'readVersion',
      summary: both({ en: 'What an adopted version says', zh: '通过的一版写了什么' }),
      parameters: [...versionOf, inPath('number', { type: 'integer', minimum: 1 })],
      responses: answers({
        type: 'object',
        properties: {
          ...sealed,
          fields: { type: 'object' },
          texts: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                field: { type: 'string' },
                language: { enum: [...languages, null] },
                json: { type: 'object' },
              },
            },
          },
        },
      }),
    },
  },
  '/api/cities/{cityId}/asks': {
    get: {
      operationId: 'listAsks',
      summary: both({ en: 'Who asks to write what the reader may open to them', zh: '等你答复的一起写申请' }),
      parameters: [city],
      responses: answers({
        type: 'object',
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                id: uuid,
                person: uuid,
                at: { type: 'string', format: 'date-time' },
                record: {
                  type: 'object',
                  properties: { id: uuid, type: { type: 'string' }, code: { type: 'string' } },
                },
              },
            },
          },
          next: { type: 'null' },
        },
      }),
    },
  },
  '/api/cities/{cityId}/together/{recordId}': {
    get: {
      operationId: 'readTogether',
      summary: both({ en: 'Who writes a record by invitation', zh: '谁受邀一起写' }),
      parameters: [city, inPath('recordId', uuid)],
      responses: answers(together),
    },
  },
  ...togetherPath(
    'writers',
    'inviteWriter',
    { en: 'Invite somebody to write', zh: '邀请一起写' },
    {
      id: uuid,
      principalKind: { enum: ['person', 'organisation'] },
      principal: uuid,
    },
  ),
  ...togetherPath('writers/end', 'endWriter', { en: 'End an invitation', zh: '结束邀请' }, { grant: uuid }),
  ...togetherPath('asks', 'askToWrite', { en: 'Ask to write', zh: '申请一起写' }, { id: uuid }),
  ...togetherPath(
    'asks/decline',
    'declineWriter',
    { en: 'Say no to somebody who asks', zh: '婉拒申请' },
    { person: uuid },
  ),
};
