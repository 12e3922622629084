import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepWithinCity } from './keep-within-city.ts';

/** Who asks to write a record that others lead, and what became of it. */
export class Together1795651200004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table write_ask (
        id uuid primary key,
        city_id uuid not null references city (id) on delete cascade,
        record_id uuid not null,
        person_id uuid not null,
        asked_at timestamptz not null,
        settled_at timestamptz,
        settled_by uuid,
        outcome text check (outcome in ('granted', 'declined')),
        check ((settled_at is null) = (outcome is null)),
        foreign key (city_id, record_id) references record (city_id, id) on delete cascade,
        foreign key (city_id, person_id) references member (city_id, id) on delete cascade
      );
      create unique index on write_ask (record_id, person_id) where settled_at is null;
    `);
    await keepWithinCity(db, 'write_ask');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
