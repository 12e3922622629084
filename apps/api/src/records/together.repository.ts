import { Injectable } from '@nestjs/common';
import type { Actor } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';

/** Somebody who may write one record by invitation. */
export interface Writer {
  grant: string;
  principalKind: 'person' | 'organisation';
  /** Id of the person or organisation. */
  principal: string;
  /** ISO 8601; null where it does not end by itself. */
  until: string | null;
}

/** Somebody who asks to write one record. */
export interface Ask {
  id: string;
  person: string;
  at: string;
}

/** An invitation to write one record. */
export interface Invited {
  record: string;
  /** Member id. */
  by: string;
  /** ISO 8601. */
  at: string;
}

/** A no that somebody who asked was told. */
export interface Declined {
  at: Date;
  /** Member id. */
  by: string;
}

/** Reads and keeps who was invited to write, and who asks to. Everything runs inside `withCity`. */
@Injectable()
export class TogetherRepository {
  /** The invitations to a record that hold now, the oldest first. */
  async writers(manager: EntityManager, cityId: string, record: string, at: Date): Promise<Writer[]> {
    const rows = await manager.query<(Omit<Writer, 'until'> & { until: Date | null })[]>(
      `select g.id as grant, g.principal_kind as "principalKind", g.principal, g.valid_until as until
       from access_grant g
       where g.city_id = $1 and g.record_id = $2 and g.role = 'editor' and g.revokes is null
         and g.principal_kind in ('person', 'organisation')
         and g.valid_from <= $3 and (g.valid_until is null or g.valid_until > $3)
         and not exists (select from access_grant r where r.revokes = g.id and r.valid_from <= $3)
       order by g.valid_from, g.id`,
      [cityId, record, at],
    );
    return rows.map(({ until, ...row }) => ({ ...row, until: until?.toISOString() ?? null }));
  }

  /** Whether somebody who could be invited is there. */
  async isThere(manager: EntityManager, cityId: string, kind: Writer['principalKind'], id: string): Promise<boolean> {
    const table = kind === 'person' ? 'member' : 'organisation';
    const active = kind === 'person' ? ' and suspended_at is null' : '';
    const rows = await manager.query<unknown[]>(`select from ${table} where city_id = $1 and id = $2${active}`, [
      cityId,
      id,
    ]);
    return rows.length > 0;
  }

  /** What waits for an answer, the oldest first. */
  async asks(manager: EntityManager, cityId: string, record: string): Promise<Ask[]> {
    const rows = await manager.query<(Omit<Ask, 'at'> & { at: Date })[]>(
      `select id, person_id as person, asked_at as at from write_ask
       where city_id = $1 and record_id = $2 and settled_at is null order by asked_at, id`,
      [cityId, record],
    );
    return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  }

  /** What waits for an answer anywhere in the city, the oldest first. */
  async openAsks(manager: EntityManager, cityId: string, limit: number): Promise<(Ask & { record: string })[]> {
    const rows = await manager.query<{ id: string; person: string; at: Date; record: string }[]>(
      `select id, person_id as person, asked_at as at, record_id as record from write_ask
       where city_id = $1 and settled_at is null order by asked_at, id limit $2`,
      [cityId, limit],
    );
    return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  }

  /**
   * The invitations of a person, or of their organisation, that hold now and that they have not followed yet: nothing was
   * written there since in the name of whom was invited. Of each record the first, the newest of all records first.
   */
  async notFollowed(
    manager: EntityManager,
    cityId: string,
    { person, organisation }: Pick<Actor, 'person' | 'organisation'>,
    at: Date,
  ): Promise<Invited[]> {
    const rows = await manager.query<(Omit<Invited, 'at'> & { at: Date })[]>(
      `select record_id as record, (array_agg(granted_by order by valid_from))[1] as by, min(valid_from) as at
       from access_grant g
       where city_id = $1 and record_id is not null and role = 'editor' and revokes is null and granted_by <> $2::uuid
         and (principal_kind = 'person' and principal = $2::text or principal_kind = 'organisation' and principal = $3::text)
         and valid_from <= $4 and (valid_until is null or valid_until > $4)
         and not exists (select from access_grant r where r.revokes = g.id and r.valid_from <= $4)
         and not exists (
           select from change c where c.city_id = $1 and c.record_id = g.record_id and c.at >= g.valid_from
             and (c.actor_id = $2::uuid or g.principal_kind = 'organisation' and c.acting_org = $3::uuid
                  or c.kind = 'prose' and jsonb_path_exists(c.after, '$.*.authors[*] ? (@ == $me)', jsonb_build_object('me', $2::text))))
       group by record_id order by min(valid_from) desc, record_id`,
      [cityId, person, organisation, at],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /** Keeps that somebody asks; once is enough. */
  async ask(manager: EntityManager, row: { id: string; city: string; record: string; person: string; at: Date }) {
    await manager.query(
      `insert into write_ask (id, city_id, record_id, person_id, asked_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [row.id, row.city, row.record, row.person, row.at],
    );
  }

  /** The no that somebody was told when they last asked, unless they were let in later all the same. */
  async declined(manager: EntityManager, cityId: string, record: string, person: string): Promise<Declined | null> {
    const [last] = await manager.query<(Declined & { outcome: 'granted' | 'declined' | null })[]>(
      `select settled_at as at, settled_by as by, outcome from write_ask a
       where city_id = $1 and record_id = $2 and person_id = $3
         and not exists (select from access_grant g
                         where g.city_id = $1 and g.record_id = $2 and g.principal_kind = 'person'
                           and g.principal = $3::text and g.valid_from > a.settled_at)
       order by asked_at desc limit 1`,
      [cityId, record, person],
    );
    return last?.outcome === 'declined' ? { at: last.at, by: last.by } : null;
  }

  /** Keeps what became of the open asks of a person. @returns whether there was one */
  async settle(
    manager: EntityManager,
    row: { city: string; record: string; person: string; by: string; outcome: 'granted' | 'declined'; at: Date },
  ): Promise<boolean> {
    const [rows] = await manager.query<[unknown[]]>(
      `update write_ask set settled_at = $5, settled_by = $4, outcome = $6
       where city_id = $1 and record_id = $2 and person_id = $3 and settled_at is null returning id`,
      [row.city, row.record, row.person, row.by, row.at, row.outcome],
    );
    return rows.length > 0;
  }
}
