import { answers, body, city, inQuery, uuid } from './openapi-parts.ts';
import { both, type Part } from './openapi-schemas.ts';
import { lineProperties } from './openapi-since.ts';

const clock: Part = { type: 'integer', minimum: 0 };
const places: Part = {
  type: 'array',
  items: {
    type: 'object',
    properties: { record: uuid, clock },
    required: ['record', 'clock'],
    additionalProperties: false,
  },
};
const counted = answers({ type: 'object', properties: { count: { type: 'integer' }, newest: clock } });

/** The routes of what concerns the reader. */
export const forMePaths: Record<string, Part> = {
  '/api/cities/{cityId}/for-me': {
    get: {
      operationId: 'readForMe',
      summary: both({
        en: 'What waits for the reader, and what others did to what concerns them, the newest first',
        zh: '等你处理的事，以及别人在和你有关的记录上做了什么，最新的在前',
      }),
      parameters: [
        city,
        inQuery(
          'limit',
          { type: 'integer', minimum: 1, maximum: 200, default: 50 },
          both({ en: 'How many lines of each at most', zh: '每一类最多多少行' }),
        ),
      ],
      responses: answers({
        type: 'object',
        properties: {
          clock,
          waits: { type: 'array', items: { type: 'object', properties: lineProperties } },
          news: {
            type: 'array',
            items: {
              type: 'object',
              properties: { ...lineProperties, isNew: { type: 'boolean' }, isFed: { type: 'boolean' } },
            },
          },
          unread: places,
          more: { type: 'object', properties: { waits: { type: 'integer' }, news: { type: 'integer' } } },
        },
      }),
    },
  },
  '/api/cities/{cityId}/for-me/count': {
    get: {
      operationId: 'countForMe',
      summary: both({
        en: 'How many lines wait for the reader or are new to them, and where in the clock the newest lies',
        zh: '有多少条等你处理或还没看过，最新的一条在时钟何处',
      }),
      parameters: [city],
      responses: counted,
    },
  },
  '/api/cities/{cityId}/for-me/seen': {
    post: {
      operationId: 'markForMeSeen',
      summary: both({
        en: 'Marks single records as seen up to a place of the clock; with `undo`, sets them back to there',
        zh: '把几条记录在时钟某处之前的变化记为看过；带`undo`时退回到该处',
      }),
      parameters: [city],
      requestBody: body({
        type: 'object',
        properties: {
          records: { ...places, minItems: 1, maxItems: 1_000 },
          undo: { type: 'boolean', default: false },
        },
        required: ['records'],
        additionalProperties: false,
      }),
      responses: counted,
    },
  },
};
