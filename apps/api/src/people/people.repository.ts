import { Injectable } from '@nestjs/common';
import type { Label, Role, Sector } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';

/** A person with organisation, sector and the roles that hold now. */
export interface MemberRow {
  id: string;
  subject: string;
  name: Label;
  organisation: { id: string; code: string; name: Label } | null;
  sector: Sector | null;
  roles: Role[];
}

/** Which members to read; every condition given must hold. */
export interface MemberFilter {
  cityId: string;
  subject?: string;
  role?: Role;
  /** Continue after this member id. */
  after?: string;
  limit: number;
  at: Date;
}

/** Reads people with their grants in one query. */
@Injectable()
export class PeopleRepository {
  /** Members who are not suspended, by id. Runs inside `withCity`; the city is named besides, so that two walls keep it. */
  async members(
    manager: EntityManager,
    { cityId, subject, role, after, limit, at }: MemberFilter,
  ): Promise<MemberRow[]> {
    return manager.query(
      `with held as (
         select g.principal_kind, g.principal, g.role
         from access_grant g
         where g.city_id = $6 and g.revokes is null
           and g.valid_from <= $5 and (g.valid_until is null or g.valid_until > $5)
           and not exists (select from access_grant r where r.revokes = g.id and r.valid_from <= $5))
       select m.id, m.subject, m.name, o.sector,
              case when o.id is not null then json_build_object('id', o.id, 'code', o.code, 'name', o.name) end as organisation,
              coalesce(h.roles, '{}') as roles
       from member m
       left join organisation o on o.id = m.organisation_id
       left join lateral (
         select array_agg(distinct held.role order by held.role) as roles
         from held
         where (held.principal_kind = 'person' and held.principal = m.id::text)
            or (held.principal_kind = 'organisation' and held.principal = m.organisation_id::text)
            or (held.principal_kind = 'sector' and held.principal = o.sector)) h on true
       where m.city_id = $6 and m.suspended_at is null
         and ($1::text is null or m.subject = $1)
         and ($2::text is null or $2 = any(h.roles))
         and ($3::uuid is null or m.id > $3::uuid)
       order by m.id
       limit $4`,
      [subject ?? null, role ?? null, after ?? null, limit, at, cityId],
    );
  }
}
