import { DataSource } from 'typeorm';

const seedLock = 41_150_2026;

/**
 * Seeds a database alone: whoever comes second waits, and then finds the city there.
 * An example city that was begun and never opened is removed first: a start was ended in the middle of its seed, and nobody has seen it.
 * @param ownerUrl the role that owns the tables; the app's role may not remove a city
 * @param slug of the example city; no other city is ever touched
 */
export async function seedAlone(ownerUrl: string, slug: string, seed: () => Promise<void>): Promise<void> {
  const db = await new DataSource({ type: 'postgres', url: ownerUrl }).initialize();
  const lock = db.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [seedLock]);
    await lock.query('delete from city where slug = $1 and lives_on is not null and opened_at is null', [slug]);
    await seed();
  } finally {
    await lock.release();
    await db.destroy();
  }
}
