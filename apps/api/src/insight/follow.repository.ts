import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Heard of although it would not concern them, not heard of although it would, or as usual. */
export const followLevels = ['follow', 'mute', 'usual'] as const;
export type FollowLevel = (typeof followLevels)[number];

/** What somebody hears of a record. */
export interface Following {
  level: FollowLevel;
  /** Whether it would concern them by itself: they keep it, or have spoken about it. */
  isTheirs: boolean;
}

/** Keeps what each member follows. Everything runs inside `withCity`; the city is named besides. */
@Injectable()
export class FollowRepository {
  /** Ids of what concerns somebody: what they keep, have spoken about or follow, without what they have muted. */
  async concerning(db: EntityManager, city: string, person: string): Promise<Set<string>> {
    const rows = await db.query<{ id: string }[]>(
      `(${theirs}
        union select record_id from follow where city_id = $1 and member_id = $2 and level = 'follow')
       except select record_id from follow where city_id = $1 and member_id = $2 and level = 'mute'`,
      [city, person],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** What somebody hears of one record. */
  async of(db: EntityManager, city: string, person: string, record: string): Promise<Following> {
    const [row] = await db.query<{ level: FollowLevel | null; theirs: boolean }[]>(
      `select (select level from follow where city_id = $1 and member_id = $2 and record_id = $3) as level,
              $3::uuid in (${theirs}) as theirs`,
      [city, person, record],
    );
    return { level: row?.level ?? 'usual', isTheirs: row?.theirs === true };
  }

  async set(
    db: EntityManager,
    row: { city: string; person: string; record: string; level: FollowLevel; at: Date },
  ): Promise<void> {
    await db.query(
      `insert into follow (city_id, member_id, record_id, level, at) values ($1, $2, $3, $4, $5)
       on conflict (city_id, member_id, record_id) do update set level = excluded.level, at = excluded.at`,
      [row.city, row.person, row.record, row.level, row.at],
    );
  }
}

/** What somebody keeps, and what they have spoken about. */
const theirs = `select coalesce(host_id, id) as id from record
  where city_id = $1 and owner_id = $2::uuid and binned_at is null`;
