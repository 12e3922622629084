import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepWithinCity } from './keep-within-city.ts';

/** What a record and all its texts said when somebody gave that moment a name. A row is added, and nobody changes it after. */
export class NamedVersions1795910400022 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table named_version (
        id uuid primary key,
        city_id uuid not null references city (id) on delete cascade,
        record_id uuid not null,
        -- What it was kept as a part of; none where it was named itself.
        whole_id uuid,
        number integer not null check (number > 0),
        name text not null check (char_length(name) between 1 and 200),
        clock bigint not null,
        named_at timestamptz not null,
        named_by uuid,
        content text not null,
        unique (record_id, number),
        foreign key (city_id, record_id) references record (city_id, id) on delete cascade,
        foreign key (city_id, whole_id) references record (city_id, id) on delete cascade
      );
    `);
    await keepWithinCity(db, 'named_version');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
