import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepWithinCity } from './keep-within-city.ts';

/** How far somebody has seen what happened to one record, beyond what they have seen of all (`last_seen`). */
export class SeenRecords1795824000014 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table seen_record (
        city_id uuid not null references city (id) on delete cascade,
        member_id uuid not null,
        record_id uuid not null,
        clock bigint not null check (clock >= 0),
        primary key (city_id, member_id, record_id),
        foreign key (city_id, member_id) references member (city_id, id) on delete cascade,
        foreign key (city_id, record_id) references record (city_id, id) on delete cascade
      );
    `);
    await keepWithinCity(db, 'seen_record');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
