import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type Label, type OrganisationKind, sectorOfKind } from '@cityloom/operating-model';
import { v7 as uuidv7 } from 'uuid';
import { announce } from '../bus/bus.ts';
import type { Identity } from '../identity/token.ts';
import { invalidFields } from '../problem/invalid-fields.ts';
import { Problem } from '../problem/problem.ts';
import { AccessGrant } from './access-grant.entity.ts';
import { City } from './city.entity.ts';
import { type Desk, DeskService } from './desk.service.ts';
import { GivingService, type GivenRole, taken } from './giving.service.ts';
import { type GivenCode, InvitationsService } from './invitations.service.ts';
import { type ManagedRow, ManagingRepository } from './managing.repository.ts';
import { Member } from './member.entity.ts';
import { Organisation } from './organisation.entity.ts';

/** Somebody who is to take part. */
export interface NewPerson extends GivenRole {
  name: Label;
  organisationId: string | null;
}

/** Looking after who takes part: every operation asks first whether the person may manage the membership of the city. */
@Injectable()
export class ManagingService {
  constructor(
    private readonly desks: DeskService,
    private readonly managing: ManagingRepository,
    private readonly invitations: InvitationsService,
    private readonly giving: GivingService,
  ) {}

  /** One page of everybody, those included who have not come yet or whose access has ended. */
  list(
    cityId: string,
    identity: Identity,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<{ items: ManagedRow[]; next: string | null }> {
    return this.desks.toLook(cityId, identity, async ({ db, at }) => {
      const items = await this.managing.people(db, { cityId, after, limit: limit + 1, at });
      return { items: items.slice(0, limit), next: items.length > limit ? (items[limit - 1]?.id ?? null) : null };
    });
  }

  /** Lets people without an account be heard, or no longer, and everybody read at once what they say, or only what somebody has read before. */
  hear(cityId: string, identity: Identity, hearing: Partial<Pick<City, 'hearsAll' | 'readsFirst'>>): Promise<void> {
    return this.desks.toChange(cityId, identity, async ({ db }) => {
      await db.getRepository(City).update({ id: cityId }, hearing);
    });
  }

  /** Sets within how many days what is shared from now on is promised an answer; whoever looks at the city is told. */
  answerWithin(cityId: string, identity: Identity, days: number): Promise<void> {
    return this.desks.toChange(cityId, identity, async ({ db }) => {
      await db.getRepository(City).update({ id: cityId }, { answerDays: days });
      await announce(db, 'access', cityId);
    });
  }

  /**
   * Adds a person, who comes with the code that is told here and nowhere else. Sent again, it is a new code for the same person.
   * @throws Problem invalid_field where the organisation is not this city's, or the day is over · operation_taken where the
   * id was sent before with something else · outlasts_giver
   */
  add(cityId: string, identity: Identity, person: NewPerson): Promise<GivenCode> {
    return this.desks.toChange(cityId, identity, async (desk) => {
      const { db, by } = desk;
      const { id, name, organisationId } = person;
      const known = await db.getRepository(Member).findOneBy({ cityId, id });
      if (known !== null) {
        await this.sameAsBefore(desk, known, person);
        if (known.suspendedAt !== null) throw new Problem('not_found');
      } else {
        if (organisationId !== null && !(await db.getRepository(Organisation).existsBy({ cityId, id: organisationId })))
          throw invalidFields(['organisationId']);
        const row = { id, cityId, subject: null, name, organisationId, suspendedAt: null };
        await db.getRepository(Member).createQueryBuilder().insert().values(row).execute().catch(taken);
        await this.giving.give(desk, id, { ...person, id: uuidv7() });
      }
      await this.giving.mayLetIn(desk, id);
      return this.invitations.give(db, cityId, id, by);
    });
  }

  /**
   * A new code for somebody; earlier ones no longer work.
   * @throws Problem not_found where they do not take part (any more) · outlasts_giver
   */
  invite(cityId: string, identity: Identity, memberId: string): Promise<GivenCode> {
    return this.desks.toChange(cityId, identity, async (desk) => {
      const member = await this.member(desk, memberId);
      if (member.suspendedAt !== null) throw new Problem('not_found');
      await this.giving.mayLetIn(desk, memberId);
      return this.invitations.give(desk.db, cityId, memberId, desk.by);
    });
  }

  /** Ends somebody's access from now on: their open pages close, what they wrote stays. @throws Problem last_administrator */
  end(cityId: string, identity: Identity, memberId: string): Promise<void> {
    return this.desks.toChange(cityId, identity, async (desk) => {
      await this.member(desk, memberId);
      await this.leaveSomebody(desk, { person: memberId });
      const { db, by, at } = desk;
      // In the order in which whoever comes with a code takes them too.
      await this.invitations.withdraw(db, cityId, memberId);
      await this.managing.endAccess(db, { id: uuidv7(), cityId, member: memberId, by, at });
      await announce(db, 'access', cityId);
    });
  }

  /**
   * Lets somebody take part again, with what they were given before.
   * @throws Problem outlasts_giver, unless whoever asks takes back what they did themselves
   */
  resume(cityId: string, identity: Identity, memberId: string): Promise<void> {
    return this.desks.toChange(cityId, identity, async (desk) => {
      const { db, by, at } = desk;
      const { suspendedAt } = await this.member(desk, memberId);
      // Sent again after a lost answer: it is done.
      if (suspendedAt === null) return;
      if (!(await this.managing.hasEnded(db, { cityId, member: memberId, by })))
        await this.giving.mayLetIn(desk, memberId);
      await this.managing.resumeAccess(db, { cityId, member: memberId, by, at });
      await announce(db, 'access', cityId);
    });
  }

  /**
   * Gives somebody else one more role: nobody raises themselves (safety.md 4.1).
   * @throws Problem invalid_field where the day is over · not_allowed to oneself · operation_taken where the id was sent
   * before with something else · outlasts_giver
   */
  giveRole(cityId: string, identity: Identity, memberId: string, given: GivenRole): Promise<void> {
    return this.desks.toChange(cityId, identity, async (desk) => {
      await this.member(desk, memberId);
      if (memberId === desk.by) throw new Problem('not_allowed');
      await this.giving.give(desk, memberId, given);
    });
  }

  /** Takes a role back; that it was given stays on record. @throws Problem last_administrator · not_found */
  endRole(cityId: string, identity: Identity, memberId: string, grantId: string): Promise<void> {
    return this.desks.toChange(cityId, identity, async (desk) => {
      const { db, by, at } = desk;
      await this.member(desk, memberId);
      const grants = db.getRepository(AccessGrant);
      const given = await grants.findOneBy({ cityId, id: grantId, principalKind: 'person', principal: memberId });
      if (given === null || given.recordId !== null || given.revokes !== null) throw new Problem('not_found');
      if (given.role === 'city_admin') await this.leaveSomebody(desk, { grant: grantId });
      const revoking = grants.create(given);
      Object.assign(revoking, { id: uuidv7(), validFrom: at, validUntil: null, grantedBy: by, revokes: grantId });
      await grants.createQueryBuilder().insert().values(revoking).orIgnore().execute();
      await announce(db, 'access', cityId);
    });
  }

  /** Adds an organisation; it counts towards the sector of its kind. */
  addOrganisation(
    cityId: string,
    identity: Identity,
    { id, name, kind }: { id: string; name: Label; kind: OrganisationKind },
  ): Promise<Organisation> {
    return this.desks.toChange(cityId, identity, async ({ db }) => {
      const organisations = db.getRepository(Organisation);
      const known = await organisations.findOneBy({ cityId, id });
      if (known !== null && !isDeepStrictEqual([known.name, known.kind], [name, kind]))
        throw new Problem('operation_taken');
      if (known !== null) return known;
      const code = await this.managing.nextOrganisationCode(db, cityId);
      const row = { id, cityId, code, name, kind, sector: sectorOfKind[kind] };
      await organisations.createQueryBuilder().insert().values(row).execute().catch(taken);
      return row;
    });
  }

  private async member({ db, cityId }: Desk, id: string): Promise<Member> {
    const member = await db.getRepository(Member).findOneBy({ cityId, id });
    if (member === null) throw new Problem('not_found');
    return member;
  }

  /** Sent again, it must be the same person with the same role: else whoever sends would believe what is not so. */
  private async sameAsBefore(desk: Desk, known: Member, person: NewPerson): Promise<void> {
    const isSame = isDeepStrictEqual([known.name, known.organisationId], [person.name, person.organisationId]);
    if (!isSame || !(await this.giving.hasGiven(desk, known.id, person))) throw new Problem('operation_taken');
  }

  /** Somebody without an end must go on looking after the city. */
  private async leaveSomebody({ db, cityId, at }: Desk, without: { person?: string; grant?: string }): Promise<void> {
    if (!(await this.managing.isLookedAfter(db, cityId, without, at))) throw new Problem('last_administrator');
  }
}
