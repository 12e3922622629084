import { languages } from '../kernel/label.ts';
import { answers, body, city, inPath, inQuery, listOf, uuid } from './openapi-parts.ts';
import { both, type Part, schemaAt } from './openapi-schemas.ts';
import { togetherPaths } from './openapi-together.ts';
import { askedPaths } from './openapi-asked.ts';
import { followPaths } from './openapi-follows.ts';
import { forMePaths } from './openapi-for-me.ts';
import { heardPaths } from './openapi-heard.ts';
import { mailPaths } from './openapi-mail.ts';
import { sincePaths } from './openapi-since.ts';
import { versionPaths } from './openapi-versions.ts';
import { voicesPaths } from './openapi-voices.ts';

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
        inQuery('record', uuid, both({ en: 'Only those of this record', zh: '只看这条记录的' })),
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
                organisation: { anyOf: [uuid, { type: 'null' }] },
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
      responses: answers(
        listOf({
          id: uuid,
          code: { type: 'string' },
          name: schemaAt('Label'),
          kind: { type: 'string' },
          sector: { type: 'string' },
        }),
      ),
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
  ...askedPaths,
  ...followPaths,
  ...heardPaths,
  ...forMePaths,
  ...mailPaths,
  ...sincePaths,
  ...versionPaths,
  ...voicesPaths,
  ...togetherPaths,
};
