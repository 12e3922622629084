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
      'select hash from sealed_version where city_id = $1 order by clock desc limit 1',
      [cityId],
    );
    return last?.hash ?? null;
  }

  /** The number of the newest version of a record; 0 where none was sealed. */
  async lastNumber(db: EntityManager, cityId: string, record: string): Promise<number> {
    const [last] = await db.query<{ number: number | null }[]>(
      'select max(number) as number from sealed_version where city_id = $1 and record_id = $2',
      [cityId, record],
    );
    return last?.number ?? 0;
  }

  async add(db: EntityManager, cityId: string, record: string, sealed: Sealed & { content: string }): Promise<void> {
    const { number, clock, at, by, content, previous, hash } = sealed;
    await db.query(
      `insert into sealed_version (city_id, record_id, number, clock, sealed_at, sealed_by, content, previous, hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [cityId, record, number, clock, at, by, content, previous, hash],
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

  /** One version with what it says, and the mark of what the city sealed before it; nothing where there is none of this number. */
  async find(
    db: EntityManager,
    cityId: string,
    record: string,
    number: number,
  ): Promise<(Sealed & { content: string; before: Buffer | null }) | undefined> {
    const [row] = await db.query<(Stored & { content: string; before: Buffer | null })[]>(
      `select ${columns}, content,
         (select b.hash from sealed_version b where b.city_id = v.city_id and b.clock < v.clock
          order by b.clock desc limit 1) as before
       from sealed_version v where city_id = $1 and record_id = $2 and number = $3`,
      [cityId, record, number],
    );
    return row && { ...read(row), content: row.content, before: row.before };
  }
}

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
