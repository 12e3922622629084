import { sectors } from '../kernel/sector.ts';
import { answers, body, city, inPath, uuid } from './openapi-parts.ts';
import { both, type Part } from './openapi-schemas.ts';

const count: Part = { type: 'integer', minimum: 0 };

/** The routes by which somebody finds what was said already, and how many think the same. */
export const voicesPaths: Record<string, Part> = {
  '/api/cities/{cityId}/similar/{type}': {
    post: {
      operationId: 'findSimilar',
      summary: both({
        en: 'What others have said already that is much like a text, three at most, the likest first',
        zh: '和一段文字相近的意见，最多三条，最相近的在前',
      }),
      parameters: [city, inPath('type', { type: 'string' })],
      requestBody: body({
        type: 'object',
        properties: {
          text: { type: 'string' },
          without: { type: 'array', items: uuid, maxItems: 100, default: [] },
        },
        required: ['text'],
        additionalProperties: false,
      }),
      responses: answers({ type: 'object', properties: { items: { type: 'array', items: { type: 'object' } } } }),
    },
  },
  '/api/cities/{cityId}/supports/{record}': {
    get: {
      operationId: 'countSupports',
      summary: both({ en: 'How many support what somebody said', zh: '有多少人支持这条意见' }),
      parameters: [city, inPath('record', uuid)],
      responses: answers({
        type: 'object',
        properties: {
          count,
          sectors: {
            type: ['object', 'null'],
            description: both({
              en: 'Only where no group is so small that somebody could be guessed',
              zh: '只有每一方人数都不太少、猜不出是谁时才有',
            }),
            properties: Object.fromEntries(sectors.map((sector) => [sector, count])),
          },
          own: { ...uuid, type: ['string', 'null'] },
        },
      }),
    },
  },
};
