import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which versions rest on a decision: an index to what their sealed content says, which alone is under the mark. */
export class Resting1795824000019 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table sealed_version add column decision_id uuid;
      create index sealed_version_decision on sealed_version (city_id, decision_id) where decision_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
