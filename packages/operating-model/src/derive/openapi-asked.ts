import { answers, body, city, inPath, uuid } from './openapi-parts.ts';
import { both, type Part, schemaAt } from './openapi-schemas.ts';

/** The routes by which what people ask for is let in, where a wish is not enough. */
export const askedPaths: Record<string, Part> = {
  '/api/cities/{cityId}/asked/{record}/adopt': {
    post: {
      operationId: 'adoptWords',
      summary: both({
        en: 'Puts words that somebody asked for into a live text, in their name, and marks what they asked for as adopted',
        zh: '把别人建议的文字以其本人的名义放进正文，并标为采纳',
      }),
      parameters: [city, inPath('record', uuid)],
      requestBody: body({
        type: 'object',
        properties: {
          operation: uuid,
          seen: {
            type: 'string',
            description: both({ en: 'How the words to be replaced read now', zh: '要替换的文字现在的样子' }),
          },
          why: schemaAt('Label'),
        },
        required: ['operation', 'seen'],
        additionalProperties: false,
      }),
      responses: answers(schemaAt('Answer')),
    },
  },
};
