import { languages } from '../kernel/label.ts';
import { answers, city, inPath, listOf, uuid } from './openapi-parts.ts';
import { both, type Part, schemaAt } from './openapi-schemas.ts';

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

/** The routes of what was adopted and sealed. */
export const versionPaths: Record<string, Part> = {
  '/api/cities/{cityId}/records/{type}/{key}/versions': {
    get: {
      operationId: 'listVersions',
      summary: both({ en: 'The adopted versions of a record, newest first', zh: '记录通过的各版，最新的在前' }),
      parameters: versionOf,
      responses: answers(listOf(sealed)),
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
          parts: {
            type: 'array',
            description: both({
              en: 'The versions that it is made of, sealed with it: those that the reader may view',
              zh: '与它一同封存的各部分版本：只列读者能看的',
            }),
            items: {
              type: 'object',
              properties: {
                type: { type: 'string' },
                code: { type: 'string' },
                number: { type: 'integer', minimum: 1 },
                title: {},
              },
            },
          },
        },
      }),
    },
  },
};
