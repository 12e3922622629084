import { Injectable } from '@nestjs/common';
import { type Actor, mayBeInvited, mayDo, mayInvite, type RecordType } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';
import { announce } from '../bus/bus.ts';
import { Clock } from '../config/clock.ts';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { invalidFields } from '../problem/invalid-fields.ts';
import { Problem } from '../problem/problem.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { Answerers } from './answerers.ts';
import type { StoredRecord } from './record.entity.ts';
import { RecordRepository } from './record.repository.ts';
import { RecordService } from './record.service.ts';
import { subjectOf, typeOf } from './subject.ts';
import { TogetherRepository, type Writer } from './together.repository.ts';
import type { Invitation, Together, WaitingAsk } from './together-view.ts';

/** So many open asks of a city are looked at. */
const mostAsks = 200;
/** Whoever was told no may ask once more after so long, in milliseconds: a day. */
const askAgainAfter = 86_400_000;

interface Place {
  city: string;
  actor: Actor;
  record: StoredRecord;
  type: RecordType;
}

/** Writing together: whoever may write a record of their own standing invites others to it, and ends that again. */
@Injectable()
export class TogetherService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly records: RecordService,
    private readonly together: TogetherRepository,
    private readonly stored: RecordRepository,
    private readonly answerers: Answerers,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem not_found where the record may not be viewed */
  async look(city: string, identity: Pick<Identity, 'subject'>, id: string): Promise<Together> {
    const place = await this.placeOf(city, identity, id);
    return this.scope.withCity(city, (manager) => this.seen(manager, place));
  }

  /**
   * Lets a person or an organisation write a record, and answers what that person asked.
   * @param guest `id` is made by the sender, so that sending twice invites once
   * @throws Problem not_found · not_allowed · invalid_field where there is no such guest
   */
  async invite(
    city: string,
    identity: Pick<Identity, 'subject'>,
    id: string,
    guest: Pick<Writer, 'principalKind' | 'principal'> & { id: string },
  ): Promise<Together> {
    const place = await this.inviting(city, identity, id);
    const { principalKind, principal } = guest;
    const before = await this.scope.withCity(city, async (manager) => {
      if (!(await this.together.isThere(manager, city, principalKind, principal))) throw invalidFields(['principal']);
      return this.together.writers(manager, city, id, this.clock.now());
    });
    const by = place.actor.person;
    if (!before.some((one) => one.principal === principal)) {
      const given = { principalKind, principal, role: 'editor', record: id, grantedBy: by } as const;
      await this.people.grant(city, { ...given, id: guest.id });
    }
    if (principalKind === 'person') await this.settle(place, principal, 'granted');
    return this.look(city, identity, id);
  }

  /** Ends an invitation; whoever was invited may end their own. @throws Problem not_found · not_allowed */
  async end(city: string, identity: Pick<Identity, 'subject'>, id: string, grant: string): Promise<Together> {
    const place = await this.placeOf(city, identity, id);
    const writers = await this.scope.withCity(city, (manager) =>
      this.together.writers(manager, city, id, this.clock.now()),
    );
    const ended = writers.find((one) => one.grant === grant);
    const isOwn = ended?.principal === place.actor.person;
    if (!isOwn && !this.mayInvite(place)) throw new Problem('not_allowed');
    // What has ended already needs no second end.
    if (ended)
      // Two who invite at the same moment may invite twice: whoever is told that it has ended must not write on.
      for (const { grant: one } of writers.filter(({ principal }) => principal === ended.principal))
        await this.people.revoke(city, one, place.actor.person);
    return this.look(city, identity, id);
  }

  /** What waits for an answer that the reader may give, the oldest first. @throws Problem not_found to who is nobody here */
  async waiting(city: string, identity: Pick<Identity, 'subject'>): Promise<WaitingAsk[]> {
    const actor = await this.people.actorIn(city, identity);
    return this.scope.withCity(city, async (manager) => {
      const asks = await this.together.openAsks(manager, city, mostAsks);
      return this.placed(manager, city, actor, asks, (place) => this.mayInvite(place));
    });
  }

  /** To write what the reader was asked and has not begun to, the newest first. @throws Problem not_found to who is nobody here */
  async invitations(city: string, identity: Pick<Identity, 'subject'>): Promise<Invitation[]> {
    const actor = await this.people.actorIn(city, identity);
    return this.scope.withCity(city, async (manager) => {
      const invited = await this.together.notFollowed(manager, city, actor, this.clock.now());
      return this.placed(manager, city, actor, invited, ({ type, record }) =>
        mayDo(type, actor, 'edit', subjectOf(record, type)),
      );
    });
  }

  /**
   * Asks those who lead a record to be let in.
   * @throws Problem not_found · not_allowed to those who write it anyway, where nobody is there to answer, and within a day
   * of a no
   */
  async ask(city: string, identity: Pick<Identity, 'subject'>, id: string, ask: string): Promise<Together> {
    const place = await this.placeOf(city, identity, id);
    if (!this.mayAsk(place)) throw new Problem('not_allowed');
    await this.scope.withCity(city, async (manager) => {
      const { answerer, declined } = await this.answering(manager, place);
      if (answerer === null || typeof declined?.againAt === 'string') throw new Problem('not_allowed');
      const row = { id: ask, city, record: id, person: place.actor.person, at: this.clock.now() };
      await this.together.ask(manager, row);
      await announce(manager, 'access', city);
    });
    return this.look(city, identity, id);
  }

  /** Says no to somebody who asks. @throws Problem not_found · not_allowed */
  async decline(city: string, identity: Pick<Identity, 'subject'>, id: string, person: string): Promise<Together> {
    const place = await this.inviting(city, identity, id);
    await this.settle(place, person, 'declined');
    return this.look(city, identity, id);
  }

  /** Those of some rows whose record the reader may view, with what leads there. @param mayAct what else they must be let do there */
  private async placed<Row extends { record: string }>(
    manager: EntityManager,
    city: string,
    actor: Actor,
    rows: readonly Row[],
    mayAct: (place: Place) => boolean,
  ): Promise<(Omit<Row, 'record'> & Pick<WaitingAsk, 'record'>)[]> {
    const stored = await this.stored.byId(manager, city, [...new Set(rows.map(({ record }) => record))]);
    const places = stored
      .filter(({ binnedAt }) => binnedAt === null)
      .map((record): Place => ({ city, actor, record, type: typeOf(record) }))
      .filter((place) => this.mayView(place) && mayAct(place));
    const records = new Map(places.map(({ record: { id, type, code } }) => [id, { id, type, code }]));
    return rows.flatMap(({ record, ...row }) => {
      const about = records.get(record);
      return about === undefined ? [] : [{ ...row, record: about }];
    });
  }

  private settle({ city, record, actor }: Place, person: string, outcome: 'granted' | 'declined'): Promise<void> {
    return this.scope.withCity(city, async (manager) => {
      const row = { city, record: record.id, person, by: actor.person, outcome, at: this.clock.now() };
      if (await this.together.settle(manager, row)) await announce(manager, 'access', city);
    });
  }

  private async seen(manager: EntityManager, place: Place): Promise<Together> {
    const { city, record, actor } = place;
    const writers = await this.together.writers(manager, city, record.id, this.clock.now());
    const asks = await this.together.asks(manager, city, record.id);
    const invites = this.mayInvite(place);
    const mayAsk = this.mayAsk(place);
    const hasAsked = asks.some(({ person }) => person === actor.person);
    return {
      // Invited twice at the same moment is invited once to whoever looks.
      writers: writers.filter(
        ({ principal }, place) => writers.findIndex((one) => one.principal === principal) === place,
      ),
      asks: invites ? asks : [],
      mayInvite: invites,
      mayAsk,
      hasAsked,
      ...(mayAsk || hasAsked ? await this.answering(manager, place) : { answerer: null, declined: null }),
    };
  }

  /** Who answers the reader now, and what they were told before. */
  private async answering(
    manager: EntityManager,
    { city, record, type, actor }: Place,
  ): Promise<Pick<Together, 'answerer' | 'declined'>> {
    const answerer = await this.answerers.first(manager, record, type);
    const told = await this.together.declined(manager, city, record.id, actor.person);
    if (told === null) return { answerer, declined: null };
    const again = new Date(told.at.getTime() + askAgainAfter);
    const againAt = again > this.clock.now() ? again.toISOString() : null;
    return { answerer, declined: { at: told.at.toISOString(), by: told.by, againAt } };
  }

  private async placeOf(city: string, identity: Pick<Identity, 'subject'>, id: string): Promise<Place> {
    const actor = await this.people.actorIn(city, identity);
    return { city, actor, ...(await this.records.find(city, actor, id)) };
  }

  private async inviting(city: string, identity: Pick<Identity, 'subject'>, id: string): Promise<Place> {
    const place = await this.placeOf(city, identity, id);
    if (!this.mayInvite(place)) throw new Problem('not_allowed');
    return place;
  }

  private mayView({ type, actor, record }: Place): boolean {
    return mayDo(type, actor, 'view', subjectOf(record, type));
  }

  private mayInvite({ type, actor, record }: Place): boolean {
    return mayInvite(type, actor, subjectOf(record, type));
  }

  /** Members who may comment and could write if they were let in; who only looks on has nothing to ask for. */
  private mayAsk({ type, actor, record }: Place): boolean {
    const subject = subjectOf(record, type);
    return mayDo(type, actor, 'comment', subject) && mayBeInvited(type, actor, subject);
  }
}
