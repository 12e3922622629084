import { languages } from '../kernel/label.ts';
import { answers, body, city, inPath, listOf, uuid } from './openapi-parts.ts';
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

const place = { type: 'integer', minimum: 0 };
const textNamed = { field: { type: 'string' }, language: { enum: [...languages, null] } };
/** What is sent: all of it but the language, which a text without languages has none of. */
const sent = (properties: Record<string, Part>) =>
  body({
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties).filter((name) => name !== 'language'),
    properties,
  });
const putBack = answers({
  type: 'object',
  properties: {
    text: {
      type: ['object', 'null'],
      description: both({
        en: 'Of a live text: where its log stood before and after',
        zh: '多人同写的文本在这次改动前后的位置',
      }),
      properties: { before: place, after: place },
    },
  },
});

/** A version to which somebody gave a name, without what it says. */
const kept: Record<string, Part> = {
  number: { type: 'integer', minimum: 1 },
  name: { type: 'string', maxLength: 200 },
  clock: { type: 'integer' },
  at: { type: 'string', format: 'date-time' },
  by: { type: ['object', 'null'], properties: { id: uuid, name: schemaAt('Label') } },
};
/** What a version says. */
const said: Record<string, Part> = {
  fields: { type: 'object' },
  texts: {
    type: 'array',
    items: {
      type: 'object',
      properties: { ...textNamed, json: { type: 'object' } },
    },
  },
};

/** A version that another names, with its title as it was. */
const named: Record<string, Part> = {
  type: { type: 'string' },
  code: { type: 'string' },
  number: { type: 'integer', minimum: 1 },
  title: {},
};

const count: Part = { type: 'number', minimum: 0 };
const decided: Part = {
  type: 'object',
  properties: {
    by: { type: ['string', 'null'], format: 'uuid' },
    on: { type: ['string', 'null'], format: 'date' },
    vote: { type: ['object', 'null'], properties: { inFavour: count, against: count, abstained: count } },
    isConsent: { type: 'boolean' },
    isDisputed: { type: 'boolean' },
  },
};

/** The routes of what was adopted and sealed, and of what was given a name. */
export const versionPaths: Record<string, Part> = {
  '/api/cities/{cityId}/records/{type}/{key}/versions': {
    get: {
      operationId: 'listVersions',
      summary: both({ en: 'The adopted versions of a record, newest first', zh: '记录通过的各版，最新的在前' }),
      parameters: versionOf,
      responses: answers(listOf(sealed)),
    },
  },
  '/api/cities/{cityId}/records/{type}/{key}/resting': {
    get: {
      operationId: 'listResting',
      summary: both({
        en: 'The adopted versions that rest on a decision, newest first',
        zh: '依据一项决策通过的各版，最新的在前',
      }),
      parameters: versionOf,
      responses: answers(listOf(named)),
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
          ...said,
          parts: {
            type: 'array',
            description: both({
              en: 'The versions that it is made of, sealed with it: those that the reader may view',
              zh: '与它一同封存的各部分版本：只列读者能看的',
            }),
            items: { type: 'object', properties: named },
          },
          decision: {
            type: ['object', 'null'],
            description: both({
              en: 'The decision that the adoption rests on, as it was sealed before; null where the reader may not view it',
              zh: '通过所依据的决策，以其封存时的内容为准；读者看不到时为空',
            }),
            properties: { ...named, decided },
          },
        },
      }),
    },
  },
  '/api/cities/{cityId}/records/{type}/{key}/versions/{number}/put-back': {
    post: {
      operationId: 'putBack',
      summary: both({ en: 'Make a field say again what a version said', zh: '把一个字段换回某一版的内容' }),
      parameters: [...versionOf, inPath('number', { type: 'integer', minimum: 1 })],
      requestBody: sent({ ...textNamed, operation: uuid, seen: place }),
      responses: putBack,
    },
  },
  '/api/cities/{cityId}/records/{type}/{key}/named': {
    get: {
      operationId: 'listNamed',
      summary: both({ en: 'The named versions of a record, newest first', zh: '记录留存的各个版本，最新的在前' }),
      parameters: versionOf,
      responses: answers(listOf(kept)),
    },
    post: {
      operationId: 'keepNamed',
      summary: both({
        en: 'Keep what a record says at this moment under a name',
        zh: '给记录现在的内容起个名字，留存下来',
      }),
      parameters: versionOf,
      requestBody: sent({ id: uuid, name: { type: 'string', minLength: 1, maxLength: 200 } }),
      responses: answers({ type: 'object', properties: kept }),
    },
  },
  '/api/cities/{cityId}/records/{type}/{key}/named/{number}': {
    get: {
      operationId: 'readNamed',
      summary: both({ en: 'What a named version says', zh: '留存的一个版本写了什么' }),
      parameters: [...versionOf, inPath('number', { type: 'integer', minimum: 1 })],
      responses: answers({
        type: 'object',
        properties: {
          ...kept,
          ...said,
          parts: {
            type: 'array',
            description: both({
              en: 'The named versions that it is made of: those of what the reader may view; the number is null where they may not know its history',
              zh: '一同留存的各部分版本：只列读者能看的；读者不能看修改历史的，版本号为空',
            }),
            items: {
              type: 'object',
              properties: { ...named, number: { type: ['integer', 'null'], minimum: 1 } },
            },
          },
        },
      }),
    },
  },
  '/api/cities/{cityId}/records/{type}/{key}/named/{number}/put-back': {
    post: {
      operationId: 'putNamedBack',
      summary: both({ en: 'Make a field say again what a named version said', zh: '把一个字段换回留存的版本' }),
      parameters: [...versionOf, inPath('number', { type: 'integer', minimum: 1 })],
      requestBody: sent({ ...textNamed, operation: uuid, seen: place }),
      responses: putBack,
    },
  },
  '/api/cities/{cityId}/records/{record}/put-back': {
    post: {
      operationId: 'putTextBack',
      summary: both({
        en: 'Make a live text read as before, if nobody wrote since',
        zh: '没有人再改时，把文本换回原来的样子',
      }),
      parameters: [city, inPath('record', uuid)],
      requestBody: sent({ ...textNamed, before: place, seen: place }),
      responses: putBack,
    },
  },
};
