import { recordTypes } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { rowsOf } from './rows-of.ts';

/** The links by which something speaks to people by name. */
const calls = rowsOf([...recordTypes.values()].flatMap(({ id, calls: field }) => (field ? [[id, field]] : [])));
/** What speaks to a person, whoever may see it. */
const calling = `
  select r.id, r.about_id, r.host_id from link l
  join record r on r.city_id = $1 and r.id = l.from_id
  join (values ${calls}) c (type, field) on c.type = r.type and c.field = l.field
  where l.city_id = $1 and l.to_id = $2 and r.binned_at is null`;

/** Finds where somebody is spoken to by name. Everything runs inside `withCity`; the city is named besides. */
@Injectable()
export class MentionRepository {
  /** What speaks to somebody, and all that is said in the same threads: ids of records. */
  async threads(db: EntityManager, city: string, person: string): Promise<Set<string>> {
    const rows = await db.query<{ id: string }[]>(
      // What answers something is about that, and not about what both stand on.
      `with roots as (
         select case when about_id is distinct from host_id then about_id else id end as id from (${calling}) m)
       select id from record
       where city_id = $1 and (id in (select id from roots) or about_id in (select id from roots))`,
      [city, person],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Who was spoken to by name between two places of the clock, whoever may see it: ids of people. */
  async between(db: EntityManager, city: string, { after, upto }: { after: number; upto: number }): Promise<string[]> {
    const rows = await db.query<{ id: string }[]>(
      `select distinct l.to_id as id from change ch
       join (values ${calls}) c (type, field) on c.type = ch.type
       join link l on l.city_id = $1 and l.from_id = ch.record_id and l.field = c.field
       where ch.city_id = $1 and ch.clock > $2 and ch.clock <= $3 and ch.after ? concat(c.field, '/', l.to_id)`,
      [city, after, upto],
    );
    return rows.map(({ id }) => id);
  }

  /** Those among some records that speak to somebody. */
  async among(db: EntityManager, city: string, person: string, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await db.query<{ id: string }[]>(`${calling} and r.id = any($3::uuid[])`, [city, person, ids]);
    return new Set(rows.map(({ id }) => id));
  }
}
