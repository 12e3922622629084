import type { Practice, RecordType } from '../kernel/define.ts';
import {
  both,
  commonSchemas,
  fieldDescription,
  nameOf,
  type Part,
  schemaAt,
  schemasOfType,
} from './openapi-schemas.ts';
import { commonPaths } from './openapi-common.ts';
import { answers, body, city, inPath, inQuery, uuid } from './openapi-parts.ts';
import { isSortable, operatorsOf, recordTargets, type Target } from './list-operators.ts';

const page: readonly Part[] = [
  inQuery(
    'limit',
    { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    both({ en: 'How many at most', zh: '最多多少条' }),
  ),
  inQuery('after', { type: 'string' }, both({ en: '`next` of the page before', zh: '上一页的`next`' })),
  inQuery('bin', { type: 'boolean', default: false }, both({ en: 'What lies in the bin', zh: '回收站里的内容' })),
  inQuery('count', { type: 'boolean', default: false }, both({ en: 'Count all pages, too', zh: '同时给出总数' })),
];

/** What a list of a type is filtered and sorted by, each under the word it has in an address. */
function targetsOf(type: RecordType): (readonly [string, Target])[] {
  return [
    ...Object.keys(type.fields).map((name) => [name, { kind: 'field', name }] as const),
    ...recordTargets.map((name) => [`@${name}`, { kind: 'record', name }] as const),
  ];
}

function listParameters(type: RecordType): Part[] {
  const targets = targetsOf(type);
  const sorts = targets.flatMap(([word, target]) => (isSortable(type, target) ? [word, `-${word}`] : []));
  const filters = targets.flatMap(([word, target]) => {
    const operators = operatorsOf(type, target);
    const field = target.kind === 'field' ? type.fields[target.name] : undefined;
    if (operators.length === 0) return [];
    const properties = Object.fromEntries(operators.map((operator) => [operator, { type: 'string' }]));
    const schema = { type: 'object', properties, additionalProperties: false };
    const description = field ? fieldDescription(field) : both({ en: `The record’s ${word}`, zh: `记录的${word}` });
    return [{ ...inQuery(`filter[${word}]`, schema, description), style: 'deepObject', explode: true }];
  });
  const order = inQuery('sort', { enum: sorts, default: '@code' }, both({ en: 'Sorted by', zh: '排序方式' }));
  return [city, ...page, order, ...filters];
}

/** The routes of one type. */
function pathsOfType(type: RecordType): Record<string, Part> {
  const root = `/api/cities/{cityId}/records/${type.id}`;
  const tags = [type.clause];
  return {
    [root]: {
      get: {
        operationId: `list${nameOf(type)}`,
        tags,
        summary: both(type.plural),
        description: both(type.purpose),
        parameters: listParameters(type),
        responses: answers(schemaAt(nameOf(type, 'Page'))),
      },
    },
    [`${root}/{key}`]: {
      get: {
        operationId: `read${nameOf(type)}`,
        tags,
        summary: both(type.label),
        parameters: [city, inPath('key', { type: 'string', examples: [`${type.code}-1`] })],
        responses: answers(schemaAt(nameOf(type))),
      },
      patch: {
        operationId: `patch${nameOf(type)}`,
        tags,
        summary: both(type.label),
        // By id only: what readers call a record is for reading.
        parameters: [city, inPath('key', uuid)],
        requestBody: body({
          type: 'object',
          properties: {
            operation: uuid,
            seen: { type: 'integer', minimum: 0 },
            fields: schemaAt(nameOf(type, 'Patch')),
          },
          required: ['operation', 'seen', 'fields'],
          additionalProperties: false,
        }),
        responses: answers(schemaAt('Answer')),
      },
    },
  };
}

/**
 * The API as one document (OpenAPI 3.1.0), derived from the record types: a new type or field stands in it without anybody
 * writing it down.
 * @param version of this release
 */
export function openapi(practices: readonly Practice[], version: string): Part {
  const types = practices.flatMap(({ records }) => records);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cityloom 织城',
      version,
      description: both({
        en: 'The records of a city’s vision, roadmap and engagement after GB/T 41150-2021 (ISO 37106:2018), under the rights of whoever asks.',
        zh: '按GB/T 41150-2021（ISO 37106:2018）记录城市的愿景、路线图与公众参与，内容随提问者的权限而定。',
      }),
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    tags: practices.map(({ clause, label, why }) => ({ name: clause, description: `${both(label)}\n\n${both(why)}` })),
    paths: Object.assign({}, commonPaths, ...types.map(pathsOfType)),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: Object.assign({}, commonSchemas, ...types.map(schemasOfType)),
    },
  };
}
