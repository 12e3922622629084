import { Injectable } from '@nestjs/common';
import { type Label, practiceRole, type Role } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';

/** A code that was once given, and who may come with it. */
export interface Invitation {
  id: string;
  member: string;
  /** The account of somebody who has come before. */
  subject: string | null;
  name: Label;
  organisation: Label | null;
  /** For the whole city. */
  roles: Role[];
  /** Clauses. */
  leads: string[];
  /** When the code ends. */
  until: Date;
  inviter: Label | null;
  /** Neither used nor withdrawn nor run out, and its person still takes part. */
  holds: boolean;
}

/** The codes with which people come. Runs inside `withCity`; the city is named besides, so that two walls keep it. */
@Injectable()
export class InvitationsRepository {
  /** Whose code it is or was; nothing where it was never given. */
  async find(db: EntityManager, cityId: string, codeHash: Buffer, at: Date): Promise<Invitation | undefined> {
    const [found] = await db.query<Invitation[]>(
      `with held as (
         select g.principal, g.role, g.practice from access_grant g
         where g.city_id = $1 and g.principal_kind = 'person' and g.revokes is null and g.record_id is null
           and (g.valid_until is null or g.valid_until > $3)
           and not exists (select from access_grant r where r.revokes = g.id))
       select i.id, m.id as member, m.subject, m.name, o.name as organisation, i.valid_until as until, by.name as inviter,
              i.used_at is null and i.withdrawn_at is null and i.valid_until > $3 and m.suspended_at is null as holds,
              array(select distinct h.role from held h where h.principal = m.id::text and h.practice is null) as roles,
              array(select h.practice from held h where h.principal = m.id::text and h.role = $4 and h.practice is not null) as leads
       from invitation i
       join member m on m.id = i.member_id
       left join organisation o on o.id = m.organisation_id
       left join member by on by.id = i.invited_by
       where i.city_id = $1 and i.code_hash = $2`,
      [cityId, codeHash, at, practiceRole],
    );
    return found;
  }

  /** Keeps a code in the place of an earlier one of the same person. */
  async give(
    db: EntityManager,
    invitation: {
      id: string;
      cityId: string;
      member: string;
      codeHash: Buffer;
      by: string | null;
      at: Date;
      until: Date;
    },
  ): Promise<void> {
    const { id, cityId, member, codeHash, by, at, until } = invitation;
    await this.withdraw(db, cityId, member, at);
    await db.query(
      `insert into invitation (id, city_id, member_id, code_hash, invited_by, invited_at, valid_until)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, cityId, member, codeHash, by, at, until],
    );
  }

  /** Lets nobody come with the codes that a person was given and has not used. */
  async withdraw(db: EntityManager, cityId: string, member: string, at: Date): Promise<void> {
    await db.query(
      `update invitation set withdrawn_at = $3
       where city_id = $1 and member_id = $2 and used_at is null and withdrawn_at is null`,
      [cityId, member, at],
    );
  }

  /** Lets nobody come with the codes of a person that somebody else gave. */
  async withdrawOfOthers(db: EntityManager, cityId: string, member: string, by: string, at: Date): Promise<void> {
    await db.query(
      `update invitation set withdrawn_at = $4
       where city_id = $1 and member_id = $2 and invited_by is distinct from $3
         and used_at is null and withdrawn_at is null`,
      [cityId, member, by, at],
    );
  }

  /** Uses a code up. @returns whether it was this one who did: of two at the same moment one comes too late */
  async use(db: EntityManager, cityId: string, id: string, at: Date): Promise<boolean> {
    const [, count] = await db.query<[unknown, number]>(
      `update invitation set used_at = $3 where city_id = $1 and id = $2 and used_at is null and withdrawn_at is null`,
      [cityId, id, at],
    );
    return count === 1;
  }

  /** Whose account it is from now on. @returns false where the account is somebody else's in this city already */
  async settle(db: EntityManager, cityId: string, member: string, subject: string): Promise<boolean> {
    const [, count] = await db.query<[unknown, number]>(
      `update member set subject = $3 where city_id = $1 and id = $2 and (subject is null or subject = $3)
         and not exists (select from member other where other.city_id = $1 and other.subject = $3 and other.id <> $2)`,
      [cityId, member, subject],
    );
    return count === 1;
  }
}
