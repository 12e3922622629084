import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepWithinCity } from './keep-within-city.ts';

/** People who have not come yet, the codes with which they come, and the days on which somebody's access ended or began again. */
export class Invitations1795651200006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table member alter column subject drop not null;
      create table invitation (
        id uuid primary key,
        city_id uuid not null references city (id) on delete cascade,
        member_id uuid not null,
        code_hash bytea not null unique,
        invited_by uuid,
        invited_at timestamptz not null,
        valid_until timestamptz not null,
        used_at timestamptz,
        withdrawn_at timestamptz,
        foreign key (city_id, member_id) references member (city_id, id) on delete cascade
      );
      create unique index on invitation (member_id) where used_at is null and withdrawn_at is null;
      create table access_end (
        id uuid primary key,
        city_id uuid not null references city (id) on delete cascade,
        member_id uuid not null,
        ended_at timestamptz not null,
        ended_by uuid,
        resumed_at timestamptz,
        resumed_by uuid,
        foreign key (city_id, member_id) references member (city_id, id) on delete cascade
      );
      create unique index on access_end (member_id) where resumed_at is null;
    `);
    for (const table of ['invitation', 'access_end']) await keepWithinCity(db, table);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
