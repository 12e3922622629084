import { Injectable } from '@nestjs/common';
import type { HeldRole, Label, Role, Sector } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';
import { dayIn } from '../config/clock.ts';
import { City } from './city.entity.ts';

/** A person with organisation, sector and the roles that hold now. */
export interface MemberRow {
  id: string;
  /** The account; none before the person has come for the first time. */
  subject: string | null;
  name: Label;
  organisation: { id: string; code: string; name: Label } | null;
  sector: Sector | null;
  /** Everything given to the person, the organisation or the sector that holds now. */
  held: HeldRole[];
}

/** Which members to read; every condition given must hold. */
export interface MemberFilter {
  cityId: string;
  subject?: string;
  /** Only these members. */
  ids?: readonly string[];
  /** A role held for the whole city. */
  role?: Role;
  /** Only those of this organisation. */
  organisation?: string;
  /** Only those who hold one of these, wherever it holds. */
  anyRole?: readonly Role[];
  /** Only those who have come, and could see what is asked of them. */
  hasCome?: boolean;
  /** Continue after this member id. */
  after?: string;
  limit: number;
  at: Date;
}

/** Reads people with their grants in one query. */
@Injectable()
export class PeopleRepository {
  /**
   * The day that it is in a city, ISO 8601: an example stands still on one. And within how many days it promises answers. Runs
   * inside `withCity`.
   */
  async calendar(manager: EntityManager, cityId: string, at: Date): Promise<{ today: string; answerDays: number }> {
    const { zone, livesOn, answerDays } = await manager.getRepository(City).findOneByOrFail({ id: cityId });
    return { today: livesOn ?? dayIn(zone, at), answerDays };
  }

  /** Members who are not suspended, by id. Runs inside `withCity`; the city is named besides, so that two walls keep it. */
  async members(
    manager: EntityManager,
    { cityId, subject, ids, role, organisation, anyRole, hasCome, after, limit, at }: MemberFilter,
  ): Promise<MemberRow[]> {
    return manager.query(
      `with held as (
         select g.principal_kind, g.principal, g.role, g.practice, g.record_id
         from access_grant g
         where g.city_id = $6 and g.revokes is null
           and g.valid_from <= $5 and (g.valid_until is null or g.valid_until > $5)
           and not exists (select from access_grant r where r.revokes = g.id and r.valid_from <= $5))
       select m.id, m.subject, m.name, o.sector,
              case when o.id is not null then json_build_object('id', o.id, 'code', o.code, 'name', o.name) end as organisation,
              coalesce(h.held, '[]') as held
       from member m
       left join organisation o on o.id = m.organisation_id
       left join lateral (
         select jsonb_agg(distinct jsonb_strip_nulls(
                  jsonb_build_object('role', held.role, 'practice', held.practice, 'record', held.record_id))) as held
         from held
         where (held.principal_kind = 'person' and held.principal = m.id::text)
            or (held.principal_kind = 'organisation' and held.principal = m.organisation_id::text)
            or (held.principal_kind = 'sector' and held.principal = o.sector)) h on true
       where m.city_id = $6 and m.suspended_at is null
         and ($1::text is null or m.subject = $1)
         and ($2::text is null
              or exists (select from jsonb_array_elements(h.held) one where one = jsonb_build_object('role', $2)))
         and ($7::uuid[] is null or m.id = any($7))
         and ($8::uuid is null or m.organisation_id = $8)
         and ($9::text[] is null
              or exists (select from jsonb_array_elements(h.held) one where one ->> 'role' = any($9)))
         and (not $10 or m.subject is not null)
         and ($3::uuid is null or m.id > $3::uuid)
       order by m.id
       limit $4`,
      [
        subject ?? null,
        role ?? null,
        after ?? null,
        limit,
        at,
        cityId,
        ids ?? null,
        organisation ?? null,
        anyRole ?? null,
        hasCome ?? false,
      ],
    );
  }

  /**
   * Tells whether rights in a city may have changed since it was last asked: the last moment at which a grant began,
   * ended or ran out, or somebody was suspended. Runs inside `withCity`.
   * @returns a text that is the same as long as nothing has changed
   */
  async accessMark(manager: EntityManager, cityId: string, at: Date): Promise<string> {
    const [row] = await manager.query<{ mark: string }[]>(
      `select concat_ws(' ',
         (select max(valid_from) from access_grant where city_id = $1 and valid_from <= $2),
         (select max(valid_until) from access_grant where city_id = $1 and valid_until <= $2),
         (select count(*) from access_grant where city_id = $1),
         (select max(greatest(ended_at, resumed_at)) from access_end where city_id = $1)) as mark`,
      [cityId, at],
    );
    return row?.mark ?? '';
  }
}
