import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepWithinCity } from './keep-within-city.ts';

/** What somebody follows that would not concern them otherwise, and what they do not want to hear of though it would. */
export class Follow1795824000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table follow (
        city_id uuid not null references city (id) on delete cascade,
        member_id uuid not null,
        record_id uuid not null,
        level text not null check (level in ('follow', 'mute', 'usual')),
        at timestamptz not null,
        primary key (city_id, member_id, record_id),
        foreign key (city_id, member_id) references member (city_id, id) on delete cascade,
        foreign key (city_id, record_id) references record (city_id, id) on delete cascade
      );
    `);
    await keepWithinCity(db, 'follow');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
