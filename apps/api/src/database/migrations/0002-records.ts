import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepWithinCity } from './keep-within-city.ts';

/** Records, links between them, every change of them under the city's clock, and grants for a practice or one record. */
export class Records1795392000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create collation chinese (provider = icu, locale = 'zh-u-co-pinyin');
      create collation english (provider = icu, locale = 'en');
      alter table city add column clock bigint not null default 0;
      alter table member add unique (city_id, id);
      alter table access_grant add column practice text, add column record_id uuid;
      create table record (
        id uuid primary key,
        city_id uuid not null references city (id) on delete cascade,
        type text not null,
        code text not null,
        owner_id uuid,
        owner_org uuid,
        owner_sector text check (owner_sector in ('government', 'business', 'community')),
        last_editor uuid,
        state text not null,
        visibility text not null,
        fields jsonb not null default '{}',
        clocks jsonb not null default '{}',
        version integer not null,
        clock bigint not null,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        binned_at timestamptz,
        unique (city_id, type, code),
        unique (city_id, id),
        foreign key (city_id, owner_id) references member (city_id, id),
        foreign key (city_id, owner_org) references organisation (city_id, id)
      );
      create table code_counter (
        city_id uuid not null references city (id) on delete cascade,
        type text not null,
        last integer not null,
        primary key (city_id, type)
      );
      create table link (
        city_id uuid not null,
        from_id uuid not null,
        field text not null,
        to_id uuid not null,
        kind text,
        primary key (from_id, field, to_id),
        foreign key (city_id, from_id) references record (city_id, id) on delete cascade
      );
      create index on link (city_id, to_id);
      create table change (
        city_id uuid not null references city (id) on delete cascade,
        clock bigint not null,
        record_id uuid not null,
        type text not null,
        code text not null,
        version integer not null,
        kind text not null,
        operation uuid not null,
        actor_id uuid,
        acting_org uuid,
        acting_sector text,
        at timestamptz not null,
        before jsonb not null,
        after jsonb not null,
        overwrote jsonb not null default '{}',
        primary key (city_id, clock),
        unique (city_id, operation)
      );
      create index on change (record_id, clock);
      create table change_private (
        city_id uuid not null,
        clock bigint not null,
        address text not null,
        salt text not null,
        before jsonb,
        after jsonb,
        primary key (city_id, clock, address),
        foreign key (city_id, clock) references change (city_id, clock) on delete cascade
      );
    `);
    for (const table of ['record', 'code_counter', 'link', 'change', 'change_private']) await keepWithinCity(db, table);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
