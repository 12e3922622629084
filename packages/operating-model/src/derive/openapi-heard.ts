import { sectors } from '../kernel/sector.ts';
import { answers, city, inPath, listOf, uuid } from './openapi-parts.ts';
import { both, type Part } from './openapi-schemas.ts';

const object = (properties: Part): Part => ({ type: 'object', properties });
const ids: Part = { type: 'array', items: uuid };
const count: Part = { type: 'integer', minimum: 0 };
const day: Part = { type: 'string', format: 'date' };

/** The route of who has been heard on a record. */
export const heardPaths: Record<string, Part> = {
  '/api/cities/{cityId}/heard/{record}': {
    get: {
      operationId: 'readHeard',
      summary: both({
        en: 'Who has been heard on a record, by sector and organisation, and who was asked and has said nothing',
        zh: '一条记录有谁回答了：按三方和单位统计，并列出还没有回答的',
      }),
      parameters: [city, inPath('record', uuid)],
      responses: answers(
        listOf({
          record: object({ id: uuid, type: { type: 'string' }, code: { type: 'string' } }),
          hearing: object({
            stands: { enum: ['ahead', 'open', 'past', 'closed'] },
            from: day,
            to: { ...day, type: ['string', 'null'] },
          }),
          sectors: {
            type: 'array',
            items: object({
              sector: { enum: [...sectors, null] },
              said: count,
              people: { ...count, type: ['integer', 'null'] },
            }),
          },
          organisations: { type: 'array', items: object({ id: uuid, said: count }) },
          audience: ids,
          unheard: ids,
        }),
      ),
    },
  },
};
