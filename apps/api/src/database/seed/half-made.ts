import { DataSource } from 'typeorm';
import { announce } from '../../bus/bus.ts';

const seedLock = 41_150_2026;

/** A word under which the example is made before it takes its place; no city is given one with two dashes in a row. */
const inTheMaking = 'example--in-the-making';

/** What happens alone in a database. */
export interface Alone {
  /** Puts the example that was made in the place of the one before, and opens it; that one is gone with everything in it. */
  open: (cityId: string, slug: string) => Promise<void>;
  /** Under which word to make it. */
  slug: string;
}

/**
 * Seeds a database alone: whoever comes second waits, and then finds the city there.
 * An example city that was begun and never opened is removed first: a start was ended in the middle of its seed, and nobody has seen it.
 * @param ownerUrl the role that owns the tables; the app's role may not remove a city
 */
export async function seedAlone<T>(ownerUrl: string, seed: (alone: Alone) => Promise<T>): Promise<T> {
  const db = await new DataSource({ type: 'postgres', url: ownerUrl }).initialize();
  const lock = db.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [seedLock]);
    await lock.query('delete from city where lives_on is not null and opened_at is null');
    return await seed({
      slug: inTheMaking,
      open: (cityId, slug) =>
        db.transaction(async (manager) => {
          // Only an example gives way; a city of the same word is somebody's own.
          const [old] = await manager.query<{ id: string }[]>(
            'select id from city where slug = $1 and id <> $2 and lives_on is not null for update',
            [slug, cityId],
          );
          if (old !== undefined) {
            await manager.query('delete from city where id = $1', [old.id]);
            await announce(manager, 'access', old.id);
          }
          await manager.query('update city set slug = $2, opened_at = now() where id = $1', [cityId, slug]);
        }),
    });
  } finally {
    await lock.release();
    await db.destroy();
  }
}
