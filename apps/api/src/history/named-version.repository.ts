import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A version to which somebody has given a name, without what it says. */
export interface Named {
  /** Counts from 1 within its record. */
  number: number;
  name: string;
  /** Place in the city's clock: what changed before it is in it. */
  clock: number;
  at: Date;
  /** Member id. */
  by: string | null;
  /** Id of what it was kept as a part of; null where it was named itself. */
  whole: string | null;
}

/** Named versions: added and read. Runs inside `withCity`; the city is named besides, so that two walls keep it. */
@Injectable()
export class NamedVersionRepository {
  /** Adds one; the row of its record is held by whoever asks. @returns its number; null where the id is another's */
  async add(
    db: EntityManager,
    cityId: string,
    record: string,
    { id, name, clock, at, by, whole, content }: Omit<Named, 'number'> & { id: string; content: string },
  ): Promise<number | null> {
    const [added] = await db.query<{ number: number }[]>(
      `insert into named_version (id, city_id, record_id, number, name, clock, named_at, named_by, whole_id, content)
       select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9 from named_version
       where city_id = $2 and record_id = $3
       on conflict (id) do nothing returning number`,
      [id, cityId, record, name, clock, at, by, whole, content],
    );
    return added?.number ?? null;
  }

  /** The one that was sent under an id, and its record; nothing where none was in this city. */
  async byId(db: EntityManager, cityId: string, id: string): Promise<(Named & { record: string }) | undefined> {
    const [row] = await db.query<(Stored & { record: string })[]>(
      `select ${columns}, record_id as record from named_version where city_id = $1 and id = $2`,
      [cityId, id],
    );
    return row && read(row);
  }

  /** The named versions of a record, the newest first. */
  async list(db: EntityManager, cityId: string, record: string): Promise<Named[]> {
    const rows = await db.query<Stored[]>(
      `select ${columns} from named_version where city_id = $1 and record_id = $2 order by number desc`,
      [cityId, record],
    );
    return rows.map((row) => read(row));
  }

  /** The newest of some records, each with what it says. */
  async newest(
    db: EntityManager,
    cityId: string,
    records: readonly string[],
  ): Promise<Map<string, { number: number; whole: string | null; content: string }>> {
    const rows = await db.query<{ record: string; number: number; whole: string | null; content: string }[]>(
      `select distinct on (record_id) record_id as record, number, whole_id as whole, content from named_version
       where city_id = $1 and record_id = any($2::uuid[]) order by record_id, number desc`,
      [cityId, records],
    );
    return new Map(rows.map(({ record, ...newest }) => [record, newest]));
  }

  /** What some of them say, by record; of each record one. */
  async contents(
    db: EntityManager,
    cityId: string,
    wanted: readonly { record: string; number: number }[],
  ): Promise<Map<string, string>> {
    const rows = await db.query<{ record: string; content: string }[]>(
      `select v.record_id as record, v.content from named_version v
       join json_to_recordset($2) as w(record uuid, number integer) on w.record = v.record_id and w.number = v.number
       where v.city_id = $1`,
      [cityId, JSON.stringify(wanted)],
    );
    return new Map(rows.map(({ record, content }) => [record, content]));
  }

  /** One of them with what it says; nothing where there is none of this number. */
  async find(
    db: EntityManager,
    cityId: string,
    record: string,
    number: number,
  ): Promise<(Named & { content: string }) | undefined> {
    const [row] = await db.query<(Stored & { content: string })[]>(
      `select ${columns}, content from named_version where city_id = $1 and record_id = $2 and number = $3`,
      [cityId, record, number],
    );
    return row && read(row);
  }
}

type Stored = Omit<Named, 'clock'> & { clock: string };
const columns = 'number, name, clock, named_at as at, named_by as by, whole_id as whole';
const read = <Row extends Stored>(row: Row) => ({ ...row, clock: Number(row.clock) });
