import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepWithinCity } from './keep-within-city.ts';

/** Live documents: a counter row each, their log, snapshots of it, who holds which client id, and the text as it reads. */
export class Prose1795392000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table prose_document (
        id bigint generated always as identity primary key,
        city_id uuid not null,
        record_id uuid not null,
        field text not null,
        language text not null check (language in ('zh', 'en', '')),
        head bigint not null default 0,
        unique (record_id, field, language),
        foreign key (city_id, record_id) references record (city_id, id) on delete cascade
      );
      create table prose_update (
        document_id bigint not null references prose_document (id) on delete cascade,
        seq bigint not null,
        city_id uuid not null,
        at timestamptz not null default clock_timestamp(),
        client_id bigint not null,
        author_id uuid,
        acting_org uuid,
        acting_sector text,
        payload bytea not null,
        primary key (document_id, seq)
      );
      alter table prose_update alter column payload set storage external;
      create table prose_snapshot (
        document_id bigint not null references prose_document (id) on delete cascade,
        seq bigint not null,
        city_id uuid not null,
        at timestamptz not null default clock_timestamp(),
        state bytea not null,
        sha256 bytea not null,
        schema_version integer not null,
        primary key (document_id, seq)
      );
      alter table prose_snapshot alter column state set storage external;
      create table prose_client (
        document_id bigint not null references prose_document (id) on delete cascade,
        client_id bigint not null,
        city_id uuid not null,
        member_id uuid,
        acting_org uuid,
        acting_sector text,
        secret_hash bytea not null,
        holder uuid,
        leased_at timestamptz not null default clock_timestamp(),
        primary key (document_id, client_id)
      );
      create table prose_text (
        record_id uuid not null,
        field text not null,
        language text not null,
        city_id uuid not null,
        seq bigint not null,
        json jsonb not null,
        text text not null,
        at timestamptz not null,
        noted bigint not null default 0,
        noting_until timestamptz,
        primary key (record_id, field, language),
        foreign key (city_id, record_id) references record (city_id, id) on delete cascade
      );
    `);
    for (const table of ['prose_document', 'prose_update', 'prose_snapshot', 'prose_client', 'prose_text']) {
      await keepWithinCity(db, table);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
