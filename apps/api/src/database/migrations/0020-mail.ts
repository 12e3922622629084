import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepWithinCity } from './keep-within-city.ts';

/** How often somebody wants a mail of what concerns them, up to where it was looked for mentions, and the mails that wait, were sent, or were kept here. */
export class Mail1795824000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table mail_wish (
        city_id uuid not null references city (id) on delete cascade,
        member_id uuid not null,
        digest text not null check (digest in ('never', 'day', 'week')),
        language text not null check (language in ('zh', 'en')),
        mentions_at_once boolean not null default false,
        address text,
        stop_key bytea not null check (length(stop_key) = 32),
        told_clock bigint not null default 0,
        told_at timestamptz not null default 'epoch',
        called_clock bigint not null default 0,
        next_at timestamptz check ((next_at is null) = (digest = 'never')),
        primary key (city_id, member_id),
        foreign key (city_id, member_id) references member (city_id, id) on delete cascade
      );
      create index on mail_wish (city_id, next_at) where next_at is not null;
      create table mail_look (
        city_id uuid primary key references city (id) on delete cascade,
        clock bigint not null
      );
      create table outgoing_mail (
        id uuid primary key,
        city_id uuid not null references city (id) on delete cascade,
        member_id uuid not null,
        kind text not null check (kind in ('digest', 'mention')),
        created_at timestamptz not null,
        attempts int not null default 0,
        next_try_at timestamptz not null,
        done_at timestamptz,
        outcome text check (outcome in ('sent', 'kept', 'failed')),
        language text,
        subject text,
        words text,
        check ((done_at is null) = (outcome is null)),
        check ((words is null) or outcome = 'kept'),
        foreign key (city_id, member_id) references member (city_id, id) on delete cascade
      );
      create unique index on outgoing_mail (city_id, member_id, kind) where done_at is null;
      create index on outgoing_mail (city_id, next_try_at) where done_at is null;
      create index on outgoing_mail (city_id, done_at) where done_at is not null;
    `);
    for (const table of ['mail_wish', 'mail_look', 'outgoing_mail']) await keepWithinCity(db, table);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
