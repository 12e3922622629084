import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepWithinCity } from './keep-within-city.ts';

/**
 * Where whoever holds a slip hears by mail what becomes of it, and what they were told; and for a day, how often a slip or an
 * address asked to be written to, as sums that name neither.
 */
export class SlipMail1795996800024 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table slip_mail (
        city_id uuid not null references city (id) on delete cascade,
        record_id uuid not null,
        slip_key text not null,
        link_key bytea not null check (length(link_key) = 16),
        address text not null,
        language text not null check (language in ('zh', 'en')),
        asked_at timestamptz not null,
        confirmed_at timestamptz,
        told jsonb,
        told_at timestamptz,
        seen_clock bigint not null default 0,
        attempts int not null default 0,
        next_at timestamptz,
        ends_at timestamptz,
        primary key (city_id, record_id),
        foreign key (city_id, record_id) references record (city_id, id) on delete cascade,
        check ((confirmed_at is null) = (told is null)),
        check (confirmed_at is not null or ends_at is not null)
      );
      create unique index on slip_mail (city_id, sha256(link_key));
      create index on slip_mail (city_id, next_at) where next_at is not null;
      create index on slip_mail (city_id, ends_at) where ends_at is not null;
      create table slip_mail_asked (
        city_id uuid not null references city (id) on delete cascade,
        who bytea not null,
        at timestamptz not null
      );
      create index on slip_mail_asked (city_id, who);
      create index on slip_mail_asked (city_id, at);
    `);
    for (const table of ['slip_mail', 'slip_mail_asked']) await keepWithinCity(db, table);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
