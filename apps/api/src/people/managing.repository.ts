import { Injectable } from '@nestjs/common';
import type { Label, Role, Sector } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';

/** An instant as JSON has it elsewhere, `2026-12-31T16:00:00.000Z`. */
const instant = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/** A person as those who look after a city see them: also one who has not come yet, or whose access has ended. */
export interface ManagedRow {
  id: string;
  name: Label;
  organisation: { id: string; code: string; name: Label } | null;
  sector: Sector | null;
  /** Given to the person and holding now; not those for one record, which belong to the record. */
  grants: { id: string; role: Role; practice: string | null; until: string | null }[];
  state: 'invited' | 'active' | 'ended';
  /** A code that can still be used. */
  invitation: { until: string } | null;
}

/** Reads and changes who takes part. Runs inside `withCity`; the city is named besides, so that two walls keep it. */
@Injectable()
export class ManagingRepository {
  /** One page of everybody, by id. */
  async people(
    db: EntityManager,
    { cityId, after, limit, at }: { cityId: string; after: string | undefined; limit: number; at: Date },
  ): Promise<ManagedRow[]> {
    return db.query(
      `select m.id, m.name, o.sector,
              case when o.id is not null then json_build_object('id', o.id, 'code', o.code, 'name', o.name) end as organisation,
              case when m.suspended_at is not null then 'ended' when m.subject is null then 'invited' else 'active' end as state,
              (select json_build_object('until', to_char(i.valid_until at time zone 'utc', '${instant}')) from invitation i
               where i.member_id = m.id and i.used_at is null and i.withdrawn_at is null and i.valid_until > $3
                 and m.suspended_at is null) as invitation,
              coalesce(
                (select json_agg(json_build_object('id', g.id, 'role', g.role, 'practice', g.practice, 'until', to_char(g.valid_until at time zone 'utc', '${instant}'))
                                 order by g.valid_from, g.id)
                 from access_grant g
                 where g.city_id = $1 and g.principal_kind = 'person' and g.principal = m.id::text and g.record_id is null
                   and g.revokes is null and g.valid_from <= $3 and (g.valid_until is null or g.valid_until > $3)
                   and not exists (select from access_grant r where r.revokes = g.id and r.valid_from <= $3)), '[]') as grants
       from member m left join organisation o on o.id = m.organisation_id
       where m.city_id = $1 and ($2::uuid is null or m.id > $2::uuid)
       order by m.id limit $4`,
      [cityId, after ?? null, at, limit],
    );
  }

  /** Holds the city, so that two administrators cannot end each other at the same moment. */
  async lockCity(db: EntityManager, cityId: string): Promise<void> {
    await db.query('select from city where id = $1 for no key update', [cityId]);
  }

  /** Whether somebody who takes part looks after the city, other than by this grant and other than this person. */
  async isLookedAfter(
    db: EntityManager,
    cityId: string,
    without: { person?: string; grant?: string },
    at: Date,
  ): Promise<boolean> {
    const [found] = await db.query<unknown[]>(
      `select g.id from access_grant g join member m on m.id::text = g.principal
       where g.city_id = $1 and g.principal_kind = 'person' and g.role = 'city_admin'
         and m.subject is not null and m.suspended_at is null
         and g.practice is null and g.record_id is null and g.revokes is null and g.valid_until is null
         and not exists (select from access_grant r where r.revokes = g.id and r.valid_from <= $4)
         and ($2::uuid is null or m.id <> $2) and ($3::uuid is null or g.id <> $3)
       limit 1`,
      [cityId, without.person ?? null, without.grant ?? null, at],
    );
    return found !== undefined;
  }

  /** When somebody stops looking after the city: null where never, undefined where they do not (any more). */
  async administersUntil(
    db: EntityManager,
    cityId: string,
    member: string,
    at: Date,
  ): Promise<Date | null | undefined> {
    const [last] = await db.query<{ until: Date | null }[]>(
      `select g.valid_until as until
       from access_grant g
       join member m on m.city_id = g.city_id and m.id = $2
       left join organisation o on o.id = m.organisation_id
       where g.city_id = $1 and g.role = 'city_admin' and g.record_id is null and g.revokes is null
         and g.valid_from <= $3 and (g.valid_until is null or g.valid_until > $3)
         and not exists (select from access_grant r where r.revokes = g.id and r.valid_from <= $3)
         and ((g.principal_kind = 'person' and g.principal = m.id::text)
           or (g.principal_kind = 'organisation' and g.principal = m.organisation_id::text)
           or (g.principal_kind = 'sector' and g.principal = o.sector))
       order by g.valid_until desc nulls first limit 1`,
      [cityId, member, at],
    );
    return last?.until;
  }

  /** Whether it was this one who ended somebody's access, which has been so since. */
  async hasEnded(
    db: EntityManager,
    { cityId, member, by }: { cityId: string; member: string; by: string },
  ): Promise<boolean> {
    const found = await db.query<unknown[]>(
      'select from access_end where city_id = $1 and member_id = $2 and ended_by = $3 and resumed_at is null',
      [cityId, member, by],
    );
    return found.length > 0;
  }

  /** @returns whether it had not ended before */
  async endAccess(
    db: EntityManager,
    { id, cityId, member, by, at }: { id: string; cityId: string; member: string; by: string; at: Date },
  ): Promise<boolean> {
    const [, count] = await db.query<[unknown, number]>(
      'update member set suspended_at = $3 where city_id = $1 and id = $2 and suspended_at is null',
      [cityId, member, at],
    );
    if (count === 0) return false;
    await db.query('insert into access_end (id, city_id, member_id, ended_at, ended_by) values ($1, $2, $3, $4, $5)', [
      id,
      cityId,
      member,
      at,
      by,
    ]);
    return true;
  }

  async resumeAccess(
    db: EntityManager,
    { cityId, member, by, at }: { cityId: string; member: string; by: string; at: Date },
  ): Promise<void> {
    await db.query('update member set suspended_at = null where city_id = $1 and id = $2', [cityId, member]);
    await db.query(
      `update access_end set resumed_at = $3, resumed_by = $4
       where city_id = $1 and member_id = $2 and resumed_at is null`,
      [cityId, member, at, by],
    );
  }

  /** The instant at which a day is over where the city is. @param day `YYYY-MM-DD` @param zone IANA name */
  async endOfDay(db: EntityManager, day: string, zone: string): Promise<Date> {
    const [row] = await db.query<{ at: Date }[]>('select ($1::date + 1)::timestamp at time zone $2 as at', [day, zone]);
    if (row === undefined) throw new Error('PostgreSQL has said nothing.');
    return row.at;
  }

  /** The last day that is wholly over by an instant where the city is, `YYYY-MM-DD`. @param zone IANA name */
  async lastDayBy(db: EntityManager, instant: Date, zone: string): Promise<string> {
    const [row] = await db.query<{ day: string }[]>(
      'select (($1::timestamptz at time zone $2)::date - 1)::text as day',
      [instant, zone],
    );
    if (row === undefined) throw new Error('PostgreSQL has said nothing.');
    return row.day;
  }

  /** The code that the next organisation of a city gets: one above the highest number. */
  async nextOrganisationCode(db: EntityManager, cityId: string): Promise<string> {
    const [row] = await db.query<{ last: number | null }[]>(
      `select max(substring(code from '^S(\\d{1,6})$')::int) as last from organisation where city_id = $1`,
      [cityId],
    );
    return `S${String((row?.last ?? 0) + 1).padStart(2, '0')}`;
  }
}
