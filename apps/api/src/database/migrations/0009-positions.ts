import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of some records an organisation has one in a place: those carry what no two may share, and none in the bin does. It is
 * looked at when a transaction ends, for one may take back the old and begin the new.
 */
export class Positions1795737600009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table record add sole text;
      alter table record add constraint record_sole unique (city_id, sole) deferrable initially deferred;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
