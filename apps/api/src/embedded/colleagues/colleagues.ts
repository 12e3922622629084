import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { type Label, type Language, languages } from '@cityloom/operating-model';
import { Clock } from '../../config/clock.ts';
import { Config } from '../../config/config.ts';
import type { Identity } from '../../identity/token.ts';
import { PeopleService } from '../../people/people.service.ts';
import { Visitors } from '../../people/visitors.ts';
import { Problem } from '../../problem/problem.ts';
import { RealmStore } from '../realm/realm-store.repository.ts';
import { tokenFor } from '../realm/token.ts';
import { type Seat, takeSeat, writeAt } from './colleague.ts';
import { type Part, parts } from './script.ts';

/** Who is in a city as a demo colleague, and whether the asker is its only visitor. */
export interface ColleaguesView {
  items: { person: string; name: Label }[];
  alone: boolean;
}

/** Somebody's wish to see what writing together is like, as long as it is being fulfilled. */
interface Visit {
  readonly city: string;
  readonly host: string;
  readonly seats: Set<Seat>;
  readonly stop: AbortController;
}

/** A page that is loaded again is away for a moment, in milliseconds. */
const grace = 5_000;

/**
 * Demo colleagues: two people of the example who come when a lone visitor asks for them, write some sentences as anybody
 * would, and leave: when they are done, when they are asked to, when the visitor has gone, or when somebody else comes.
 */
@Injectable()
export class Colleagues implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(Colleagues.name);
  private visit: Visit | undefined;
  private stopFollowing: () => void = () => undefined;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly visitors: Visitors,
    @Inject(RealmStore) private readonly store: RealmStore,
  ) {}

  onModuleInit(): void {
    this.stopFollowing = this.visitors.follow(() => this.look());
  }

  onModuleDestroy(): void {
    this.stopFollowing();
    this.visit?.stop.abort();
  }

  /** @throws Problem not_found where there is no such example, or the asker does not take part in it */
  async here(city: string, identity: Identity): Promise<ColleaguesView> {
    return this.view(city, await this.hostOf(city, identity));
  }

  /**
   * Lets colleagues come, unless they are here already or somebody else is.
   * @param first the language in which they write first: the visitor's
   * @throws Problem not_found as above
   */
  async come(city: string, identity: Identity, first: Language): Promise<ColleaguesView> {
    const host = await this.hostOf(city, identity);
    if (this.visit === undefined && this.isAlone(city, host)) {
      const visit: Visit = { city, host, seats: new Set(), stop: new AbortController() };
      this.visit = visit;
      await Promise.all(parts.map((part) => this.seat(visit, part))).catch((error: unknown) => {
        this.end(visit);
        for (const { page } of visit.seats) page.close();
        throw error;
      });
      void this.write(visit, [first, ...languages.filter((language) => language !== first)]);
      this.look();
    }
    return this.view(city, host);
  }

  /** Lets them leave. @throws Problem not_found as above */
  async leave(city: string, identity: Identity): Promise<ColleaguesView> {
    const host = await this.hostOf(city, identity);
    if (this.visit?.city === city) this.end(this.visit);
    return this.view(city, host);
  }

  private async hostOf(city: string, identity: Identity): Promise<string> {
    const { example } = await this.people.city(city);
    const member = await this.people.memberOf(city, identity);
    if (!example || member === null) throw new Problem('not_found');
    return member.id;
  }

  private isAlone(city: string, host: string): boolean {
    return [...this.visitors.in(city)].every((person) => person === host);
  }

  private view(city: string, host: string): ColleaguesView {
    const seats = this.visit?.city === city ? [...this.visit.seats] : [];
    const inOrder = seats.toSorted((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
    return { items: inOrder.map(({ person, name }) => ({ person, name })), alone: this.isAlone(city, host) };
  }

  /** Seats the first who may write a part and is not the visitor; nobody where there is none. */
  private async seat(visit: Visit, part: Part): Promise<void> {
    const { city, host, seats } = visit;
    for (const username of part.usernames) {
      const account = await this.store.accountByName(username);
      const member = account && (await this.people.memberOf(city, { subject: account.id }));
      if (!account?.demo || !member || member.id === host) continue;
      const now = Math.floor(this.clock.now().getTime() / 1000);
      const token = await tokenFor(account, this.store, this.config.identity, now);
      const seat = await takeSeat({ city, person: member.id, name: member.name, part }, this.config.origin, token);
      if (seat === null) continue;
      if (visit.stop.signal.aborted) seat.page.close();
      else seats.add(seat);
      return;
    }
  }

  private async write(visit: Visit, order: readonly Language[]): Promise<void> {
    await Promise.all(
      [...visit.seats].map((seat) =>
        writeAt(seat, order, visit.stop.signal)
          .catch((error: unknown) => this.end(visit, error))
          .finally(() => visit.seats.delete(seat)),
      ),
    );
    this.end(visit);
  }

  /** Somebody has come or gone. */
  private look(): void {
    const { visit } = this;
    if (visit === undefined) return;
    const here = this.visitors.in(visit.city);
    if (!this.isAlone(visit.city, visit.host)) this.end(visit);
    else if (!here.has(visit.host)) {
      setTimeout(() => {
        if (!this.visitors.in(visit.city).has(visit.host)) this.end(visit);
      }, grace).unref();
    }
  }

  /** @param error why, where it is nobody's wish */
  private end(visit: Visit, error?: unknown): void {
    if (error !== undefined && !visit.stop.signal.aborted) this.log.warn({ message: 'demo colleagues left', error });
    visit.stop.abort();
    if (this.visit === visit) this.visit = undefined;
  }
}
