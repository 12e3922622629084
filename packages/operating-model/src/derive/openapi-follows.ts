import { answers, body, city, inPath, listOf, uuid } from './openapi-parts.ts';
import { both, type Part, schemaAt } from './openapi-schemas.ts';

const level: Part = { enum: ['follow', 'mute', 'usual'] };
const properties: Part = { level, isTheirs: { type: 'boolean' } };
const following = answers({ type: 'object', properties });
const record: Part = {
  type: 'object',
  properties: { id: uuid, type: { type: 'string' }, code: { type: 'string' }, label: schemaAt('Label') },
};
const parameters = [city, inPath('record', uuid)];

/** The routes of what somebody wants to hear of. */
export const followPaths: Record<string, Part> = {
  '/api/cities/{cityId}/follows': {
    get: {
      operationId: 'listFollowing',
      summary: both({
        en: 'The records that the reader follows or has muted, as far as they may view them now',
        zh: '自己关注的、不再提醒的记录，只列现在看得到的',
      }),
      parameters: [city],
      responses: answers(listOf({ record, ...properties })),
    },
  },
  '/api/cities/{cityId}/follows/{record}': {
    get: {
      operationId: 'readFollowing',
      summary: both({ en: 'What the reader hears of a record', zh: '对一条记录的关注情况' }),
      parameters,
      responses: following,
    },
    put: {
      operationId: 'follow',
      summary: both({
        en: 'Follows a record, mutes it, or lets it be as usual, for the reader alone',
        zh: '关注一条记录、不再提醒，或恢复默认，只对自己有效',
      }),
      parameters,
      requestBody: body({ type: 'object', properties: { level }, required: ['level'], additionalProperties: false }),
      responses: following,
    },
  },
};
