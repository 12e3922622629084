import { recordTypes } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Types that ask a question, and types of what is said about anything. */
const asking = [...recordTypes.values()].filter(({ hears }) => hears !== undefined);
const saying = [...recordTypes.values()].filter(({ says }) => says !== undefined);

/** Most questions that are told of one record. */
const most = 20;

/** Finds what was asked about something and what was answered, whoever may see it. Everything runs inside `withCity`. */
@Injectable()
export class HeardRepository {
  /** Questions that were asked about some records, led to them or are among them, the newest first. */
  async questions(db: EntityManager, city: string, about: readonly string[]): Promise<string[]> {
    const found = await Promise.all(
      asking.map(({ id, hears }) =>
        db.query<{ id: string; clock: string }[]>(
          `select c.id, c.clock from record c
           where c.city_id = $1 and c.type = $2 and c.binned_at is null and c.state in ('shared', 'closed')
             and (c.id = any($3::uuid[]) or exists (
               select 1 from link l where l.city_id = c.city_id and l.from_id = c.id and l.field = any($4)
                 and l.to_id = any($3::uuid[])))
           order by c.clock desc limit $5`,
          [city, id, about, [hears?.on, hears?.leadsTo], most],
        ),
      ),
    );
    return found
      .flat()
      .toSorted((one, other) => Number(other.clock) - Number(one.clock))
      .slice(0, most)
      .map(({ id }) => id);
  }

  /** What was answered to some questions, by the answer's id; what nobody has shared yet is not said. */
  async answers(db: EntityManager, city: string, questions: readonly string[]): Promise<Map<string, string>> {
    const found = await Promise.all(
      saying.map(({ id, says }) =>
        db.query<{ id: string; on: string }[]>(
          `select id, fields ->> $3::text as "on" from record
           where city_id = $1 and type = $2 and fields ->> $3::text = any($4::text[]) and state <> 'draft'
             and binned_at is null`,
          [city, id, says?.on, questions],
        ),
      ),
    );
    return new Map(found.flat().map(({ id, on }) => [id, on]));
  }

  /** What some records lead to by one field, by record. */
  async led(
    db: EntityManager,
    city: string,
    from: readonly { id: string; field: string }[],
  ): Promise<Map<string, string[]>> {
    const rows = await db.query<{ id: string; to: string }[]>(
      `select l.from_id as id, l.to_id as "to" from link l
       join json_to_recordset($2) as w(id uuid, field text) on w.id = l.from_id and w.field = l.field
       where l.city_id = $1 order by l.from_id, l.to_id`,
      [city, JSON.stringify(from)],
    );
    const led = new Map<string, string[]>();
    for (const { id, to } of rows) led.set(id, [...(led.get(id) ?? []), to]);
    return led;
  }

  /** Everything that a record leads to. */
  async links(db: EntityManager, city: string, from: string): Promise<string[]> {
    const rows = await db.query<{ to: string }[]>(
      'select distinct to_id as "to" from link where city_id = $1 and from_id = $2',
      [city, from],
    );
    return rows.map(({ to }) => to);
  }
}
