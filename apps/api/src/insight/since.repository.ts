import { Injectable } from '@nestjs/common';
import type { Address } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';

/** An address of a record, and where in the clock others wrote there: first, and last. */
export type Span = readonly [address: Address, first: number, last: number];

/** What others did to one record. */
export interface Touched {
  record: string;
  /** Where in the clock they last did. */
  clock: number;
  /** Whether they began it. */
  isNew: boolean;
  spans: readonly Span[];
}

/** A span of which the values are asked for. */
export interface Wanted {
  record: string;
  address: Address;
  first: number;
  last: number;
}

/** What stood at an address before the first change of a span, and what stands there after the last. */
export interface Spanned {
  record: string;
  address: Address;
  before: unknown;
  after: unknown;
  at: Date;
  /** Member id of whoever wrote last. */
  by: string | null;
}

/** How much was written in a live text; of its words nothing is told. */
export interface Written {
  record: string;
  address: Address;
  added: number;
  removed: number;
  authors: string[];
}

interface Places {
  city: string;
  /** Whose own edits are left out. */
  person: string;
  after: number;
  upto: number;
  /** Records whose changes, and what was said about them, alone are read; all of them without. */
  among?: readonly string[];
  /** Whether also what they have seen of single records is told. */
  isAgain?: boolean;
}

/**
 * Text that rests is noted by its last writer, with all who wrote: it is one's own only where nobody else did.
 * @param person the parameter that holds whose own edits are left out
 */
const byOthers = (person: string, address = 'c.address') =>
  `case when c.kind = 'prose' then c.after -> ${address} -> 'authors' <> jsonb_build_array(${person}::text)
        else c.actor_id is distinct from ${person}::uuid end`;

/** Stands for all that a new record begins with. */
export const begun = '@new';
const addresses = `jsonb_object_keys(case when kind = 'create' then '{"${begun}": 0}' else after end)`;

const touchedAs = (record: string, clock: number, spans: readonly Span[]): Touched => {
  const isNew = spans.some(([address]) => address === begun);
  return { record, clock, isNew, spans };
};

/** Reads what happened between two places of a city's clock. Everything runs inside `withCity`; the city is named besides. */
@Injectable()
export class SinceRepository {
  /** What others did, by record. What stands again as it did before is left out. */
  async touched(db: EntityManager, { city, person, after, upto, among, isAgain = false }: Places): Promise<Touched[]> {
    if (after >= upto || among?.length === 0) return [];
    // As one value: to read thousands of rows takes longer than to find them.
    const [row] = await db.query<{ all: [string, number, Span[]][] | null }[]>(
      `with seen as materialized (
         select record_id as id, clock from seen_record where city_id = $1 and member_id = $4 and not $6
         union all
         select r.id, s.clock from seen_record s join record r on r.host_id = s.record_id
         where s.city_id = $1 and s.member_id = $4 and not $6),
       among as materialized (
         select unnest($5::uuid[]) as id union all select id from record where host_id = any($5)),
       told as (
         select c.record_id, c.address, min(c.clock) as first, max(c.clock) as last, count(*) as times
         from (select ch.*, ${addresses} as address from change ch
               where city_id = $1 and clock > $2 and clock <= $3 and (kind = 'prose' or actor_id is distinct from $4)
                 and ($5::uuid[] is null or record_id in (select id from among))
                 and not exists (select from seen s where s.id = ch.record_id and s.clock >= ch.clock)) c
         where ${byOthers('$4')}
         group by c.record_id, c.address),
       by_record as (
         select t.record_id, max(t.last) as last, json_agg(json_build_array(t.address, t.first, t.last)) as spans
         from told t
         where t.times = 1
            or (select f.before -> t.address from change f where f.city_id = $1 and f.clock = t.first)
               is distinct from (select l.after -> t.address from change l where l.city_id = $1 and l.clock = t.last)
         group by t.record_id)
       select json_agg(json_build_array(record_id, last, spans)) as all from by_record`,
      [city, after, upto, person, among ?? null, isAgain],
    );
    return (row?.all ?? []).map(([record, clock, spans]) => touchedAs(record, clock, spans));
  }

  /** What stood before some spans, and what stands since. */
  async values(db: EntityManager, city: string, wanted: readonly Wanted[]): Promise<Spanned[]> {
    if (wanted.length === 0) return [];
    return db.query(
      `select w.record, w.address, l.after -> w.address as after, l.at, l.actor_id as by,
              (select f.before -> w.address from change f where f.city_id = $1 and f.clock = w.first) as before
       from jsonb_to_recordset($2) as w(record uuid, address text, first bigint, last bigint)
       cross join lateral (select after, at, actor_id from change where city_id = $1 and clock = w.last limit 1) l`,
      [city, JSON.stringify(wanted)],
    );
  }

  /** How much others wrote in live texts. */
  async written(db: EntityManager, city: string, person: string, wanted: readonly Wanted[]): Promise<Written[]> {
    if (wanted.length === 0) return [];
    const rows = await db.query<(Omit<Written, 'authors'> & { authors: string[][] })[]>(
      `select w.record, w.address, sum((c.after -> w.address ->> 'added')::int)::int as added,
              sum((c.after -> w.address ->> 'removed')::int)::int as removed, jsonb_agg(c.after -> w.address -> 'authors' order by c.clock desc) as authors
       from jsonb_to_recordset($2) as w(record uuid, address text, first bigint, last bigint)
       join change c on c.city_id = $1 and c.record_id = w.record and c.clock between w.first and w.last and c.kind = 'prose'
         and ${byOthers('$3', 'w.address')}
       group by w.record, w.address`,
      [city, JSON.stringify(wanted), person],
    );
    return rows.map(({ authors, ...row }) => ({
      ...row,
      authors: [...new Set(authors.flatMap((some) => some.toReversed()))].filter((author) => author !== person),
    }));
  }

  /** The last changes at or before a place of the clock, the newest first, told as {@link touched} tells them. */
  async lastly(
    db: EntityManager,
    { city, person, upto }: Omit<Places, 'after'>,
    most: number,
  ): Promise<(Touched & { at: Date; by: string | null })[]> {
    const rows = await db.query<{ record: string; clock: number; spans: Span[]; at: Date; by: string | null }[]>(
      `select c.record_id as record, c.clock::float8 as clock, c.at, c.actor_id as by,
              json_agg(json_build_array(c.address, c.clock, c.clock)) as spans
       from (select *, ${addresses} as address from change
             where city_id = $1 and clock <= $2 and clock > $2::bigint - $4) c
       where ${byOthers('$3')}
       group by c.record_id, c.clock, c.at, c.actor_id order by c.clock desc`,
      [city, upto, person, most],
    );
    return rows.map(({ record, clock, spans, at, by }) => ({ ...touchedAs(record, clock, spans), at, by }));
  }
}
