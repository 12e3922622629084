import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** How far a member has seen, and where the city's clock stands. */
export interface Standing {
  clock: number;
  after: number;
  /** Whether they have only looked so far, and never said that they have seen it. */
  isFirst: boolean;
}

/** Who was away for longer is told of the last so many changes only. */
const mostPlaces = 50_000;

/** Behind which place of the clock a member is told of what happened. */
export const farthest = ({ after, clock }: Pick<Standing, 'after' | 'clock'>): number =>
  Math.max(after, clock - mostPlaces);

/** Keeps how far each member has seen. Everything runs inside `withCity`; the city is named besides. */
@Injectable()
export class LastSeenRepository {
  /**
   * Where a member stands. Whoever looks for the first time has seen all there is: what was before them is not new.
   * @param looks whether they look now, so that counting begins for whoever never did
   */
  async standing(db: EntityManager, city: string, member: string, looks = true): Promise<Standing> {
    const [row] = await db.query<{ clock: string; after: string | null; at: Date | null }[]>(
      `select c.clock, s.clock as after, s.at from city c left join last_seen s on s.city_id = c.id and s.member_id = $2
       where c.id = $1`,
      [city, member],
    );
    const clock = Number(row?.clock ?? 0);
    if (typeof row?.after === 'string') return { clock, after: Number(row.after), isFirst: row.at === null };
    if (looks)
      await db.query('insert into last_seen (city_id, member_id, clock) values ($1, $2, $3) on conflict do nothing', [
        city,
        member,
        clock,
      ]);
    return { clock, after: clock, isFirst: true };
  }

  /**
   * Moves how far a member has seen: forwards, so that a page left open takes nothing back, or to any place where that is to be undone.
   * @returns where it stands now; null where the city's clock has not come so far
   */
  async move(
    db: EntityManager,
    row: { city: string; member: string; clock: number; at: Date; isUndo: boolean },
  ): Promise<number | null> {
    const [moved] = await db.query<{ clock: string }[]>(
      `insert into last_seen as s (city_id, member_id, clock, at)
       select c.id, $2, $3, $4 from city c where c.id = $1 and $3 <= c.clock
       on conflict (city_id, member_id) do update
         set clock = case when $5 then excluded.clock else greatest(s.clock, excluded.clock) end, at = excluded.at
       returning clock`,
      [row.city, row.member, row.clock, row.at, row.isUndo],
    );
    return moved === undefined ? null : Number(moved.clock);
  }
}
