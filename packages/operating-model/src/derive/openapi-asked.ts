import { audiences } from '../kernel/state.ts';
import { answers, body, city, inPath, inQuery, uuid } from './openapi-parts.ts';
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
  '/api/cities/{cityId}/hearers': {
    get: {
      operationId: 'readUnseen',
      summary: both({
        en: 'Which of some people would not see what the reader is about to say',
        zh: '你要说的话，这几个人里有谁看不到',
      }),
      parameters: [
        city,
        inQuery('type', { type: 'string' }, both({ en: 'As what it would be said', zh: '以哪一类记录说' })),
        inQuery('on', uuid, both({ en: 'The record that it is about', zh: '针对的记录' })),
        inQuery('part', { type: 'string' }, both({ en: 'Address of the part that it is about', zh: '针对的部分' })),
        inQuery('answers', uuid, both({ en: 'What it answers', zh: '回复的内容' })),
        inQuery('visibility', { enum: audiences }, both({ en: 'Who is to see it', zh: '给谁看' })),
        inQuery(
          'people',
          { type: 'string' },
          both({ en: 'Member ids, with commas between', zh: '成员标识，以逗号分隔' }),
        ),
      ],
      responses: answers({ type: 'object', properties: { unseen: { type: 'array', items: uuid } } }),
    },
  },
};
