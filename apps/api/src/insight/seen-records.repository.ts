import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** How far somebody has seen what happens to a record, as a place of the city's clock. */
export interface SeenRecord {
  record: string;
  clock: number;
}

/** Keeps how far each member has seen single records, beyond what they have seen of all. Everything runs inside `withCity`; the city is named besides. */
@Injectable()
export class SeenRecordsRepository {
  /** How far a member has seen some records; those of which they never said so are left out. */
  async of(db: EntityManager, city: string, member: string, records: readonly string[]): Promise<Map<string, number>> {
    const rows = await db.query<{ record: string; clock: string }[]>(
      `select record_id as record, clock from seen_record
       where city_id = $1 and member_id = $2 and record_id = any($3::uuid[])`,
      [city, member, records],
    );
    return new Map(rows.map(({ record, clock }) => [record, Number(clock)]));
  }

  /**
   * Moves how far a member has seen some records: forwards, or to any place where that is to be undone. What is no record here is
   * passed over, so that nobody learns what there is.
   * @returns whether the city's clock has come so far
   */
  async move(
    db: EntityManager,
    { city, member, isUndo }: { city: string; member: string; isUndo: boolean },
    seen: readonly SeenRecord[],
  ): Promise<boolean> {
    const [row] = await db.query<{ clock: string }[]>('select clock from city where id = $1', [city]);
    if (seen.some(({ clock }) => clock > Number(row?.clock ?? 0))) return false;
    await db.query(
      `insert into seen_record as s (city_id, member_id, record_id, clock)
       select r.city_id, $2, r.id, max(w.clock)
       from jsonb_to_recordset($3) as w(record uuid, clock bigint) join record r on r.city_id = $1 and r.id = w.record
       group by r.city_id, r.id
       on conflict (city_id, member_id, record_id) do update
         set clock = case when $4 then excluded.clock else greatest(s.clock, excluded.clock) end`,
      [city, member, JSON.stringify(seen), isUndo],
    );
    return true;
  }
}
