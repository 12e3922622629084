import type { State } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A version as it is stored, with what is needed to tell whether it is as it was sealed. */
export interface StoredVersion {
  record: string;
  number: number;
  at: Date;
  content: string;
  previous: Buffer | null;
  hash: Buffer;
}

/** Which of what is public: of a type, by a code, or some records. */
export interface Among {
  type?: string | undefined;
  code?: string | undefined;
  ids?: readonly string[];
  /** Only what leads to some records by a field, which leads to one or to several. */
  on?: { field: string; isMany: boolean; ids: readonly string[] } | undefined;
}

/** Which stretch of a list. */
export interface Span {
  limit: number;
  offset: number;
}

/** Reads sealed versions across a city. Runs inside `withCity`; the city is named besides, so that two walls keep it. */
@Injectable()
export class PublishedRepository {
  /** The types of which anything is public, and whether that is sealed or stands as it is, shared or closed. */
  types(db: EntityManager, cityId: string): Promise<{ type: string; isSealed: boolean; isOpen: boolean }[]> {
    return db.query(
      `select r.type, bool_or(v.record_id is not null) as "isSealed", bool_or(r.state in ('shared', 'closed')) as "isOpen"
       from record r left join sealed_version v on v.city_id = r.city_id and v.record_id = r.id
       where r.city_id = $1 and r.visibility = 'public' and r.binned_at is null and ${inForce} group by r.type`,
      [cityId],
    );
  }

  /** The newest version of each public record, the newest first. @param among of all without it */
  newest(
    db: EntityManager,
    cityId: string,
    { type, code, ids }: Among,
    { limit, offset }: Span,
  ): Promise<StoredVersion[]> {
    return db.query(
      `select * from (
         select distinct on (v.record_id) ${columns}, v.clock, v.nth
         from sealed_version v join record r on r.city_id = v.city_id and r.id = v.record_id
         where v.city_id = $1 and r.visibility = 'public' and r.binned_at is null and ${inForce}
           and ($2::text is null or r.type = $2) and ($3::text is null or r.code = $3)
           and ($4::uuid[] is null or r.id = any($4))
         order by v.record_id, v.number desc
       ) newest order by clock desc, nth desc limit $5 offset $6`,
      [cityId, type ?? null, code ?? null, ids ?? null, limit, offset],
    );
  }

  /** Some versions by their records and numbers. */
  some(
    db: EntityManager,
    cityId: string,
    wanted: readonly { record: string; number: number }[],
  ): Promise<StoredVersion[]> {
    return db.query(
      `select ${columns} from sealed_version v
       join json_to_recordset($2) as w(record uuid, number integer) on w.record = v.record_id and w.number = v.number
       where v.city_id = $1`,
      [cityId, JSON.stringify(wanted)],
    );
  }

  /** The versions whose mark begins with some bytes, and the mark of what the city sealed before each. @param mark hexadecimal */
  marked(db: EntityManager, cityId: string, mark: string): Promise<(StoredVersion & { before: Buffer | null })[]> {
    return db.query(
      `select ${columns},
         (select b.hash from sealed_version b where b.city_id = v.city_id and (b.clock, b.nth) < (v.clock, v.nth)
          order by b.clock desc, b.nth desc limit 1) as before
       from sealed_version v where v.city_id = $1 and encode(v.hash, 'hex') like $2 || '%' limit 2`,
      [cityId, mark],
    );
  }

  /** Public records that stand as they are, shared or closed; the last to change first. */
  async open(db: EntityManager, cityId: string, { type, code, on }: Among, { limit, offset }: Span): Promise<string[]> {
    const rows = await db.query<{ id: string }[]>(
      `select id from record where city_id = $1 and type = $2 and ($3::text is null or code = $3)
         and visibility = 'public' and binned_at is null and state in ('shared', 'closed')
         and ${on === undefined ? '$6::text is null and $7::text[] is null' : on.isMany ? linked : leading}
       order by clock desc, id limit $4 offset $5`,
      [cityId, type ?? null, code ?? null, limit, offset, on?.field ?? null, on?.ids ?? null],
    );
    return rows.map(({ id }) => id);
  }

  /** The names of some organisations. */
  organisations(
    db: EntityManager,
    cityId: string,
    ids: readonly string[],
  ): Promise<{ id: string; name: { zh: string; en: string } }[]> {
    return db.query('select id, name from organisation where city_id = $1 and id = any($2::uuid[])', [cityId, ids]);
  }
}

/** States in which what was once adopted no longer holds. In all others it does, be it that work on it goes on. */
export const outOfForce: ReadonlySet<State> = new Set(['archived', 'superseded']);
const inForce = `r.state not in (${[...outOfForce].map((state) => `'${state}'`).join(', ')})`;
const linked = `id in (select from_id from link where city_id = $1 and field = $6 and to_id = any($7::uuid[]))`;
const leading = `fields ->> $6::text = any($7::text[])`;
const columns = 'v.record_id as record, v.number, v.sealed_at as at, v.content, v.previous, v.hash';
