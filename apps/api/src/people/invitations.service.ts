import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Label, Role } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { announce } from '../bus/bus.ts';
import { Clock } from '../config/clock.ts';
import { Problem } from '../problem/problem.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { sqlState } from '../tenancy/sql-state.ts';
import { CodeAttempts } from './code-attempts.ts';
import { type Invitation, InvitationsRepository } from './invitations.repository.ts';
import { hashOf, newCode } from './one-time-code.ts';
import { type Led, ledIn } from './led.ts';
import { PeopleService } from './people.service.ts';

const days = 21;

/** A code as it is told once to whoever gave it. */
export interface GivenCode {
  code: string;
  until: Date;
}

/** What somebody is told who holds a code, before they come. */
export interface InvitationView {
  name: Label;
  organisation: Label | null;
  roles: Role[];
  leads: Led[];
  until: Date;
  inviter: Label | null;
}

/** A code and where it was typed. */
export interface Typed {
  code: string;
  /** Network address from which it came. */
  address: string;
}

/** One-time codes: with one, a person comes for the first time, or again without a password. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly scope: CityScope,
    private readonly invitations: InvitationsRepository,
    private readonly people: PeopleService,
    private readonly attempts: CodeAttempts,
    private readonly clock: Clock,
  ) {}

  /** Makes a new code in the place of earlier ones; runs in the transaction of whoever gives it. */
  async give(db: EntityManager, cityId: string, member: string, by: string | null): Promise<GivenCode> {
    const code = newCode();
    const at = this.clock.now();
    const until = new Date(at.getTime() + days * 86_400_000);
    await this.invitations.give(db, { id: uuidv7(), cityId, member, codeHash: hashOf(code), by, at, until });
    return { code, until };
  }

  /** Lets nobody come with a code that a person was given before; runs in the transaction of whoever takes it back. */
  withdraw(db: EntityManager, cityId: string, member: string): Promise<void> {
    return this.invitations.withdraw(db, cityId, member, this.clock.now());
  }

  /** @throws Problem not_found · invitation_unknown · invitation_gone, whose params name the inviter */
  async look(cityId: string, typed: Typed): Promise<InvitationView> {
    const { name, organisation, roles, leads, until, inviter } = await this.holding(cityId, typed);
    return { name, organisation, roles, leads: ledIn(leads), until, inviter };
  }

  /** The account of a code's person, where they have come before. @throws Problem as `look` */
  async accountOf(cityId: string, typed: Typed): Promise<Pick<Invitation, 'subject' | 'name' | 'inviter'>> {
    const { subject, name, inviter } = await this.holding(cityId, typed);
    return { subject, name, inviter };
  }

  /**
   * Uses a code up: from now on the account is its person's.
   * @throws Problem as `look` · account_taken where the account takes part as somebody else
   */
  async claim(cityId: string, typed: Typed, subject: string): Promise<void> {
    const { id, member, inviter } = await this.holding(cityId, typed);
    await this.scope.withCity(cityId, async (db) => {
      if (!(await this.invitations.use(db, cityId, id, this.clock.now()))) throw gone(inviter);
      const isTheirs = await this.invitations.settle(db, cityId, member, subject).catch((error: unknown) => {
        // Two codes claimed by one account at the same moment.
        if (sqlState(error) === '23505') return false;
        throw error;
      });
      if (!isTheirs) throw new Problem('account_taken');
      await announce(db, 'access', cityId);
    });
  }

  private async holding(cityId: string, { code, address }: Typed): Promise<Invitation> {
    await this.people.city(cityId);
    const found = await this.scope.withCity(cityId, (db) =>
      this.invitations.find(db, cityId, hashOf(code), this.clock.now()),
    );
    if (found?.holds) return found;
    // Only a wrong code waits: a right one is never slowed by what others type.
    const wait = this.attempts.waitFor(address);
    this.attempts.failed(address);
    await pause(wait);
    throw found === undefined ? new Problem('invitation_unknown') : gone(found.inviter);
  }
}

const gone = (inviter: Label | null) =>
  new Problem('invitation_gone', inviter === null ? {} : { inviterZh: inviter.zh, inviterEn: inviter.en });
