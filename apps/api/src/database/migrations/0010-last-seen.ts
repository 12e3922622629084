import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepWithinCity } from './keep-within-city.ts';

/** How far somebody has seen what happened in a city, as a place of the city's clock; `at` is when they said so, not when they first looked. */
export class LastSeen1795824000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table last_seen (
        city_id uuid not null references city (id) on delete cascade,
        member_id uuid not null,
        clock bigint not null check (clock >= 0),
        at timestamptz,
        primary key (city_id, member_id),
        foreign key (city_id, member_id) references member (city_id, id) on delete cascade
      );
    `);
    await keepWithinCity(db, 'last_seen');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
