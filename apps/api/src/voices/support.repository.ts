import { recordTypes, type Sector } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** The types of which everybody has one voice in each place. */
const voices = [...recordTypes.values()].filter(({ about }) => about?.one === 'person').map(({ id }) => id);

/** Counts voices whoever may see them: who asks may see what they are about, and is told numbers. */
@Injectable()
export class SupportRepository {
  /** How many support a record, by the sector for which each spoke; null for those who spoke for none. */
  counts(db: EntityManager, city: string, record: string): Promise<{ sector: Sector | null; count: number }[]> {
    return db.query(
      `select owner_sector as sector, count(*)::int as count from record
       where city_id = $1 and host_id = $2 and type = any($3::text[]) and binned_at is null group by owner_sector`,
      [city, record, voices],
    );
  }

  /** The id of somebody's own; null where they have none there. */
  async own(db: EntityManager, city: string, record: string, person: string): Promise<string | null> {
    const [row] = await db.query<{ id: string }[]>(
      `select id from record
       where city_id = $1 and host_id = $2 and type = any($3::text[]) and binned_at is null and owner_id = $4`,
      [city, record, voices, person],
    );
    return row?.id ?? null;
  }
}
