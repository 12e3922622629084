import { answers, body, city, inQuery, uuid } from './openapi-parts.ts';
import { both, type Part, schemaAt } from './openapi-schemas.ts';

const clock: Part = { type: 'integer', minimum: 0 };
const instant: Part = { type: 'string', format: 'date-time' };
const refProperties: Part = { id: uuid, type: { type: 'string' }, code: { type: 'string' } };
const said: Part = { type: 'object', properties: { kind: { type: 'string' } } };
const told: Part = {
  type: 'object',
  properties: {
    record: { type: 'object', properties: refProperties },
    kind: { enum: ['changed', 'written', 'asked', 'said'] },
    by: { type: ['string', 'null'], format: 'uuid' },
    for: { type: ['string', 'null'], format: 'uuid' },
    at: instant,
    address: { type: 'string' },
    before: {},
    after: {},
  },
};
/** What a line holds: all that is told of one record. */
export const lineProperties: Record<string, Part> = {
  record: {
    type: 'object',
    properties: { ...refProperties, label: schemaAt('Label'), isGone: { type: 'boolean' } },
  },
  group: { enum: ['waits', 'called', 'decided', 'facts', 'text', 'talk'] },
  due: { type: ['string', 'null'], format: 'date' },
  by: { type: 'array', items: uuid },
  at: instant,
  says: { type: 'array', items: said },
  tells: { type: 'array', items: told },
  untold: { type: 'integer' },
};
const line: Part = { type: 'object', properties: lineProperties };

/** The routes of what happened since somebody was here. */
export const sincePaths: Record<string, Part> = {
  '/api/cities/{cityId}/since': {
    get: {
      operationId: 'readSince',
      summary: both({
        en: 'What others did since the reader was here, by record, and what waits for them',
        zh: '你不在的时候，别人在各条记录上改了什么，有什么等你答复',
      }),
      parameters: [
        city,
        inQuery(
          'limit',
          { type: 'integer', minimum: 1, maximum: 200, default: 7 },
          both({ en: 'How many lines at most', zh: '最多多少行' }),
        ),
        inQuery(
          'mine',
          { type: 'boolean', default: false },
          both({
            en: 'Only what concerns the reader: what they keep, have spoken about, or are to answer',
            zh: '只看和自己有关的：自己负责的、说过话的、等自己答复的',
          }),
        ),
      ],
      responses: answers({
        type: 'object',
        properties: {
          clock,
          after: clock,
          isFirst: { type: 'boolean' },
          lines: { type: 'array', items: line },
          more: { type: 'integer' },
          all: { type: 'integer' },
          mine: { type: 'integer' },
          news: { type: 'integer' },
          last: {
            type: ['object', 'null'],
            properties: { at: instant, by: { type: ['string', 'null'], format: 'uuid' } },
          },
        },
      }),
    },
    post: {
      operationId: 'markSeen',
      summary: both({
        en: 'Marks everything up to a place of the clock as seen; with `undo`, sets it back to there',
        zh: '把时钟某处之前的变化都记为看过；带`undo`时退回到该处',
      }),
      parameters: [city],
      requestBody: body({
        type: 'object',
        properties: { clock, undo: { type: 'boolean', default: false } },
        required: ['clock'],
        additionalProperties: false,
      }),
      responses: answers({ type: 'object', properties: { clock } }),
    },
  },
};
