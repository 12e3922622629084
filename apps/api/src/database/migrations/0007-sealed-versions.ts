import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepWithinCity } from './keep-within-city.ts';

/**
 * What the city has adopted, as it was then. A row is added in the transaction that adopts, and nobody changes it after.
 * `content` is the very text of which `hash` is made, together with the hash of the city's version before it.
 */
export class SealedVersions1795651200007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table sealed_version (
        city_id uuid not null references city (id) on delete cascade,
        record_id uuid not null,
        number integer not null check (number > 0),
        clock bigint not null,
        sealed_at timestamptz not null,
        sealed_by uuid,
        content text not null,
        previous bytea,
        hash bytea not null,
        primary key (record_id, number),
        unique (city_id, clock),
        foreign key (city_id, record_id) references record (city_id, id)
      );
    `);
    await keepWithinCity(db, 'sealed_version');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
