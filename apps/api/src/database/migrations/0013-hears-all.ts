import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a city hears people without an account; none does unless it says so. */
export class HearsAll1795824000013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table city add column hears_all boolean not null default false');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
