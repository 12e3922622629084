import { languages } from '../kernel/label.ts';
import { sectors } from '../kernel/sector.ts';
import { answers, body, city, inPath, uuid } from './openapi-parts.ts';
import { textLimits } from './schema.ts';
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
  '/api/cities/{cityId}/entered': {
    post: {
      operationId: 'enterForSomebody',
      summary: both({
        en: 'Enters what somebody without an account said at a counter, on the telephone or on a card; sent again with the same key it is there once',
        zh: '代没有账号的人填写在窗口、电话或卡片上提的意见；用同一个密钥重发，只记一次',
      }),
      parameters: [city],
      requestBody: body({
        type: 'object',
        properties: {
          key: {
            type: 'string',
            pattern: '^[0-9a-f]{32}$',
            description: both({
              en: 'Made by the sender and kept by nobody else: whoever has it follows the slip',
              zh: '由发送方生成，别处不保存：谁持有它，谁就能查看凭条',
            }),
          },
          text: { type: 'string', minLength: 1, maxLength: textLimits.long },
          language: { enum: languages },
          choices: { type: 'object', additionalProperties: { type: 'string' } },
          source: { type: 'string' },
          card: { type: ['string', 'null'], maxLength: 60 },
          on: { ...uuid, type: ['string', 'null'] },
        },
        required: ['key', 'text', 'language', 'choices', 'source'],
        additionalProperties: false,
      }),
      responses: answers({ type: 'object', properties: { code: { type: 'string' } } }),
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
