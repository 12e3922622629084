import type { QueryRunner } from 'typeorm';

/** Row-level security: a row shows only while its city is the one set, and binds the table's owner too. */
export async function keepWithinCity(db: QueryRunner, table: string): Promise<void> {
  await db.query(`
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy within_city on ${table}
      using (city_id = nullif(current_setting('cityloom.city_id', true), '')::uuid)
      with check (city_id = nullif(current_setting('cityloom.city_id', true), '')::uuid);
  `);
}
