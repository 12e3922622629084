import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people say about a record leads to it, or to what it answers: rights to it are asked in the same statement. The record
 * on whose page it stands is kept besides, for it is asked for by that, with its answers.
 */
export class Voices1795737600008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table record add about_id uuid, add host_id uuid,
        add foreign key (city_id, about_id) references record (city_id, id),
        add foreign key (city_id, host_id) references record (city_id, id);
      create index record_about on record (about_id) where about_id is not null;
      create index record_host on record (host_id) where host_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
