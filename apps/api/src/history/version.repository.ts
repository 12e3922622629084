import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A version without what it says. */
export interface Sealed {
  number: number;
  clock: number;
  at: Date;
  /** Member id. */
  by: string | null;
  previous: Buffer | null;
  hash: Buffer;
}

/** Sealed versions: added and read. Runs inside `withCity`; the city is named besides, so that two walls keep it. */
@Injectable()
export class VersionRepository {
  /** The mark of what a city sealed last. Whoever adds to it holds the city's row, so nobody comes in between. */
  async lastSeal(db: EntityManager, cityId: string): Promise<Buffer | null> {
    const [last] = await db.query<{ hash: Buffer }[]>(
      'select hash from sealed_version where city_id = $1 order by clock desc, nth desc limit 1',
      [cityId],
    );
    return last?.hash ?? null;
  }

  /** The newest version of a record; nothing where none was sealed. */
  async last(
    db: EntityManager,
    cityId: string,
    record: string,
  ): Promise<{ number: number; hash: Buffer; content: string } | undefined> {
    const [last] = await db.query<{ number: number; hash: Buffer; content: string }[]>(
      `select number, hash, content from sealed_version where city_id = $1 and record_id = $2
       order by number desc limit 1`,
      [cityId, record],
    );
    return last;
  }

  /** @param sealed `nth` is its place among those that were sealed at the same place of the clock, `decision` what it rests on */
  async add(
    db: EntityManager,
    cityId: string,
    record: string,
    sealed: Sealed & { nth: number; decision: string | null; content: string },
  ): Promise<void> {
    const { number, clock, nth, at, by, decision, content, previous, hash } = sealed;
    await db.query(
      `insert into sealed_version
         (city_id, record_id, number, clock, nth, sealed_at, sealed_by, decision_id, content, previous, hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [cityId, record, number, clock, nth, at, by, decision, content, previous, hash],
    );
  }

  /** The versions of a record, the newest first. */
  async list(db: EntityManager, cityId: string, record: string): Promise<Sealed[]> {
    const rows = await db.query<Stored[]>(
      `select ${columns} from sealed_version where city_id = $1 and record_id = $2 order by number desc`,
      [cityId, record],
    );
    return rows.map(read);
  }

  /** The versions that rest on a decision, the newest first. */
  restingOn(db: EntityManager, cityId: string, decision: string): Promise<{ record: string; number: number }[]> {
    return db.query(
      `select record_id as record, number from sealed_version where city_id = $1 and decision_id = $2
       order by clock desc, nth desc`,
      [cityId, decision],
    );
  }

  /** What some versions say, by {@link versionKey}. */
  async contents(
    db: EntityManager,
    cityId: string,
    wanted: readonly { record: string; number: number }[],
  ): Promise<Map<string, string>> {
    const rows = await db.query<{ record: string; number: number; content: string }[]>(
      `select v.record_id as record, v.number, v.content from sealed_version v
       join json_to_recordset($2) as w(record uuid, number integer) on w.record = v.record_id and w.number = v.number
       where v.city_id = $1`,
      [cityId, JSON.stringify(wanted)],
    );
    return new Map(rows.map((row) => [versionKey(row), row.content]));
  }

  /** One version with what it says, and the mark of what the city sealed before it; nothing where there is none of this number. */
  async find(
    db: EntityManager,
    cityId: string,
    record: string,
    number: number,
  ): Promise<(Sealed & { content: string; before: Buffer | null }) | undefined> {
    const [row] = await db.query<(Stored & { content: string; before: Buffer | null })[]>(
      `select ${columns}, content,
         (select b.hash from sealed_version b where b.city_id = v.city_id and (b.clock, b.nth) < (v.clock, v.nth)
          order by b.clock desc, b.nth desc limit 1) as before
       from sealed_version v where city_id = $1 and record_id = $2 and number = $3`,
      [cityId, record, number],
    );
    return row && { ...read(row), content: row.content, before: row.before };
  }
}

/** A version among several. */
export const versionKey = ({ record, number }: { record: string; number: number }): string => `${record} ${number}`;

type Stored = Omit<Sealed, 'clock'> & { clock: string };
const columns = 'number, clock, sealed_at as at, sealed_by as by, previous, hash';
const read = ({ number, clock, at, by, previous, hash }: Stored): Sealed => ({
  number,
  clock: Number(clock),
  at,
  by,
  previous,
  hash,
});
