import { languages } from '../kernel/label.ts';
import { answers, body, city, listOf, uuid } from './openapi-parts.ts';
import { both, type Part } from './openapi-schemas.ts';

const instant: Part = { type: 'string', format: 'date-time' };
const wanted: Record<string, Part> = {
  digest: { enum: ['never', 'day', 'week'] },
  language: { enum: languages },
  mentionsAtOnce: { type: 'boolean' },
};
const standing: Part = {
  type: 'object',
  properties: {
    ...wanted,
    next: { type: ['string', 'null'], format: 'date-time' },
    goesOut: { type: 'boolean' },
    address: { type: ['string', 'null'], format: 'email' },
  },
};
const text: Part = { type: ['string', 'null'] };
const mail: Record<string, Part> = { id: uuid, at: instant, state: { enum: ['waiting', 'sent', 'kept', 'failed'] } };
const parameters = [city];

/** The routes of mail: how the reader wants it, what it would say, and what they were sent. */
export const mailPaths: Record<string, Part> = {
  '/api/cities/{cityId}/mail': {
    get: {
      operationId: 'readMail',
      summary: both({
        en: 'How the reader gets mail, and when the next is due',
        zh: '自己怎么收邮件，下一封什么时候发',
      }),
      parameters,
      responses: answers(standing),
    },
    put: {
      operationId: 'setMail',
      summary: both({
        en: 'Chooses how often the reader is sent what concerns them, in which language, and whether mentions at once',
        zh: '选多久收一次与自己有关的内容，用哪种语言，有人提到自己时要不要马上发',
      }),
      parameters,
      requestBody: body({
        type: 'object',
        properties: wanted,
        required: Object.keys(wanted),
        additionalProperties: false,
      }),
      responses: answers(standing),
    },
  },
  '/api/cities/{cityId}/mail/next': {
    get: {
      operationId: 'readNextMail',
      summary: both({
        en: 'What the next mail would say now; null where nothing is new',
        zh: '下一封现在会写些什么；没有新内容时为null',
      }),
      parameters,
      responses: answers({
        type: 'object',
        properties: {
          mail: {
            type: ['object', 'null'],
            properties: { subject: { type: 'string' }, text: { type: 'string' } },
          },
        },
      }),
    },
  },
  '/api/cities/{cityId}/mail/now': {
    post: {
      operationId: 'sendMailNow',
      summary: both({
        en: 'Sends the next mail now, where the reader wants mails and something is new',
        zh: '现在就发下一封；要已选接收，并且有新内容',
      }),
      parameters,
      responses: answers({ type: 'object', properties: { isNew: { type: 'boolean' } } }),
    },
  },
  '/api/cities/{cityId}/mail/own': {
    get: {
      operationId: 'listOwnMails',
      summary: both({
        en: 'The mails to the reader, the newest first; with their words where they went no further than here',
        zh: '发给自己的邮件，新的在前；没有发出去的带正文',
      }),
      parameters,
      responses: answers(listOf({ ...mail, language: text, subject: text, words: text })),
    },
  },
  '/api/cities/{cityId}/mail/sendings': {
    get: {
      operationId: 'listSendings',
      summary: both({
        en: 'What became of everybody’s mails, without their words, for those who look after the city',
        zh: '所有邮件的发送情况，不含内容，供管理城市的人查看',
      }),
      parameters,
      responses: answers(listOf({ ...mail, person: uuid, attempts: { type: 'integer' } })),
    },
  },
};
