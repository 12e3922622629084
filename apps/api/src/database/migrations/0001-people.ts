import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepWithinCity } from './keep-within-city.ts';

/** Cities, organisations, members and grants, each row kept within its city. */
export class People1795392000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table city (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,62}$'),
        name jsonb not null,
        zone text not null,
        lives_on date,
        opened_at timestamptz
      );
      create table organisation (
        id uuid primary key,
        city_id uuid not null references city (id) on delete cascade,
        code text not null,
        name jsonb not null,
        kind text not null,
        sector text not null check (sector in ('government', 'business', 'community')),
        unique (city_id, code),
        unique (city_id, id)
      );
      create table member (
        id uuid primary key,
        city_id uuid not null references city (id) on delete cascade,
        subject text not null,
        name jsonb not null,
        organisation_id uuid,
        suspended_at timestamptz,
        unique (city_id, subject),
        foreign key (city_id, organisation_id) references organisation (city_id, id)
      );
      create table access_grant (
        id uuid primary key,
        city_id uuid not null references city (id) on delete cascade,
        principal_kind text not null check (principal_kind in ('person', 'organisation', 'sector')),
        principal text not null,
        role text not null,
        valid_from timestamptz not null,
        valid_until timestamptz,
        granted_by uuid,
        revokes uuid unique references access_grant (id)
      );
      create index on access_grant (city_id, principal_kind, principal);
    `);
    for (const table of ['organisation', 'member', 'access_grant']) await keepWithinCity(db, table);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
