import { DataSource } from 'typeorm';

/**
 * Removes cities that were begun and never opened: a start was ended in the middle of its seed, and nobody has seen them.
 * @param ownerUrl the role that owns the tables; the app's role may not remove a city
 */
export async function clearHalfMade(ownerUrl: string): Promise<void> {
  const db = await new DataSource({ type: 'postgres', url: ownerUrl }).initialize();
  try {
    await db.query('delete from city where opened_at is null');
  } finally {
    await db.destroy();
  }
}
