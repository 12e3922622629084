import type { Label } from '../kernel/label.ts';
import { answers, body, city, inPath, listOf, uuid } from './openapi-parts.ts';
import { both, type Part } from './openapi-schemas.ts';

const flag: Part = { type: 'boolean' };
/** How writing a record together stands, as one reader may see it. */
const together: Part = {
  type: 'object',
  properties: {
    writers: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          grant: uuid,
          principalKind: { enum: ['person', 'organisation'] },
          principal: uuid,
          until: { type: ['string', 'null'], format: 'date-time' },
        },
      },
    },
    asks: {
      type: 'array',
      items: { type: 'object', properties: { id: uuid, person: uuid, at: { type: 'string', format: 'date-time' } } },
    },
    mayInvite: flag,
    mayAsk: flag,
    hasAsked: flag,
    answerer: { type: ['string', 'null'], format: 'uuid' },
    declined: {
      type: ['object', 'null'],
      properties: {
        at: { type: 'string', format: 'date-time' },
        by: uuid,
        againAt: { type: ['string', 'null'], format: 'date-time' },
      },
    },
  },
};

const togetherPath = (path: string, operationId: string, summary: Label, properties: Part): Record<string, Part> => ({
  [`/api/cities/{cityId}/together/{recordId}/${path}`]: {
    post: {
      operationId,
      summary: both(summary),
      parameters: [city, inPath('recordId', uuid)],
      requestBody: body({
        type: 'object',
        properties,
        required: Object.keys(properties),
        additionalProperties: false,
      }),
      responses: answers(together),
    },
  },
});

/** The routes of writing a record together: who does by invitation, and who asks to. */
export const togetherPaths: Record<string, Part> = {
  '/api/cities/{cityId}/asks': {
    get: {
      operationId: 'listAsks',
      summary: both({ en: 'Who asks to write what the reader may open to them', zh: '等你答复的一起写申请' }),
      parameters: [city],
      responses: answers(
        listOf({
          id: uuid,
          person: uuid,
          at: { type: 'string', format: 'date-time' },
          record: {
            type: 'object',
            properties: { id: uuid, type: { type: 'string' }, code: { type: 'string' } },
          },
        }),
      ),
    },
  },
  '/api/cities/{cityId}/together/{recordId}': {
    get: {
      operationId: 'readTogether',
      summary: both({ en: 'Who writes a record by invitation', zh: '谁受邀一起写' }),
      parameters: [city, inPath('recordId', uuid)],
      responses: answers(together),
    },
  },
  ...togetherPath(
    'writers',
    'inviteWriter',
    { en: 'Invite somebody to write', zh: '邀请一起写' },
    {
      id: uuid,
      principalKind: { enum: ['person', 'organisation'] },
      principal: uuid,
    },
  ),
  ...togetherPath('writers/end', 'endWriter', { en: 'End an invitation', zh: '结束邀请' }, { grant: uuid }),
  ...togetherPath('asks', 'askToWrite', { en: 'Ask to write', zh: '申请一起写' }, { id: uuid }),
  ...togetherPath(
    'asks/decline',
    'declineWriter',
    { en: 'Say no to somebody who asks', zh: '婉拒申请' },
    { person: uuid },
  ),
};
