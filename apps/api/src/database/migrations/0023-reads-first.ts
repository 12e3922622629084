import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody reads what comes without an account before everybody may: as it was in every city until it says otherwise. */
export class ReadsFirst1795996800023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table city add column reads_first boolean not null default true');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
