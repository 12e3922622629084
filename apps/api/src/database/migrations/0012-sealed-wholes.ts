import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is adopted together is sealed together: its parts first, the whole, which names them, last, all at one place of the city's
 * clock. And a change may say why.
 */
export class SealedWholes1795824000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table sealed_version add column nth integer not null default 0 check (nth >= 0);
      alter table sealed_version drop constraint sealed_version_city_id_clock_key;
      alter table sealed_version add unique (city_id, clock, nth);
      alter table change add column why text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
