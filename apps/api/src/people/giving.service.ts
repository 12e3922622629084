import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Role } from '@cityloom/operating-model';
import { announce } from '../bus/bus.ts';
import { invalidFields } from '../problem/invalid-fields.ts';
import { Problem } from '../problem/problem.ts';
import { sqlState } from '../tenancy/sql-state.ts';
import { AccessGrant } from './access-grant.entity.ts';
import type { Desk } from './desk.service.ts';
import { InvitationsRepository } from './invitations.repository.ts';
import { ManagingRepository } from './managing.repository.ts';

/** What somebody may do, and until the end of which day (`YYYY-MM-DD`, where the city is). */
export interface GivenRole {
  /** Made by the sender, so that sending twice gives once. */
  id: string;
  role: Role;
  /** Only within this clause; the whole city without. */
  practice?: string;
  until: string | null;
}

/** A role as it is kept, apart from who gave it and when. */
type Kept = Omit<AccessGrant, 'id' | 'cityId' | 'validFrom' | 'grantedBy'>;

/** Gives roles, and sees to it that no administrator for a time makes one who outlasts them. */
@Injectable()
export class GivingService {
  constructor(
    private readonly managing: ManagingRepository,
    private readonly invitations: InvitationsRepository,
  ) {}

  /**
   * Gives a role from now on; sent again, it is given once.
   * @throws Problem invalid_field where the day is over · operation_taken where the id stands for something else · outlasts_giver
   */
  async give(desk: Desk, memberId: string, given: GivenRole): Promise<void> {
    const { db, cityId, by, at } = desk;
    const { id } = given;
    const wanted = await this.asKept(desk, memberId, given);
    const { role, validUntil } = wanted;
    if (validUntil !== null && validUntil <= at) throw invalidFields(['until']);
    const grants = db.getRepository(AccessGrant);
    const known = await grants.findOneBy({ cityId, id });
    if (known !== null && !isThis(known, wanted)) throw new Problem('operation_taken');
    if (known !== null) return;
    if (role === 'city_admin') {
      await this.endsWithGiver(desk, validUntil);
      // Whoever holds an older code would come in with more than its giver could give.
      await this.invitations.withdrawOfOthers(db, cityId, memberId, by, at);
    }
    const row = { ...wanted, id, cityId, validFrom: at, grantedBy: by };
    await grants.createQueryBuilder().insert().values(row).execute().catch(taken);
    await announce(db, 'access', cityId);
  }

  /** Whether somebody was given just this, under whatever id. */
  async hasGiven(desk: Desk, memberId: string, given: GivenRole): Promise<boolean> {
    const { db, cityId } = desk;
    const wanted = await this.asKept(desk, memberId, given);
    const grants = await db.getRepository(AccessGrant).findBy({ cityId, principal: memberId });
    return grants.some((known) => isThis(known, wanted));
  }

  /** Whether somebody may be let in, for the first time or again. @throws Problem outlasts_giver */
  async mayLetIn(desk: Desk, memberId: string): Promise<void> {
    const until = await this.managing.administersUntil(desk.db, desk.cityId, memberId, desk.at);
    if (until !== undefined) await this.endsWithGiver(desk, until);
  }

  private async asKept({ db, zone }: Desk, memberId: string, { role, practice, until }: GivenRole): Promise<Kept> {
    const validUntil = until === null ? null : await this.managing.endOfDay(db, until, zone);
    const scope = { practice: practice ?? null, recordId: null, revokes: null };
    return { principalKind: 'person', principal: memberId, role, validUntil, ...scope };
  }

  /** An administrator's time is over with that of whoever makes them one. */
  private async endsWithGiver({ db, cityId, zone, by, at }: Desk, until: Date | null): Promise<void> {
    const own = await this.managing.administersUntil(db, cityId, by, at);
    if (own === undefined) throw new Problem('not_allowed');
    if (own === null || (until !== null && until <= own)) return;
    throw new Problem('outlasts_giver', { day: await this.managing.lastDayBy(db, own, zone) });
  }
}

const isThis = (
  { principalKind, principal, role, practice, recordId, validUntil, revokes }: AccessGrant,
  wanted: Kept,
): boolean => isDeepStrictEqual({ principalKind, principal, role, practice, recordId, validUntil, revokes }, wanted);

/** An id that another city, or another thing, has already. */
export function taken(error: unknown): never {
  if (sqlState(error) === '23505') throw new Problem('operation_taken');
  throw error;
}
