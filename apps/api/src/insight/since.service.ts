import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/clock.ts';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { invalidFields } from '../problem/invalid-fields.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { FollowRepository } from './follow.repository.ts';
import { farthest, LastSeenRepository, type Standing } from './last-seen.repository.ts';
import { type Line, mergedLines } from './merge.ts';
import type { Reader } from './reader.ts';
import { SinceRepository } from './since.repository.ts';
import { Teller } from './teller.ts';
import type { ToldLine } from './told.ts';
import { type Waiting, WaitingService } from './waiting.service.ts';

/** What happened since somebody was here. */
export interface Since {
  /** Up to where it is told, and behind where. */
  clock: number;
  after: number;
  /** Whether they have never said that they have seen it. */
  isFirst: boolean;
  lines: ToldLine[];
  /** How many more lines there are. */
  more: number;
  /** How many lines there are in all, and how many of them concern the reader. */
  all: number;
  mine: number;
  /** Of all lines, how many tell what happened, and not only what waits. */
  news: number;
  /** The last thing that others did, where nothing is new. */
  last: { at: string; by: string | null } | null;
}

/** How many places are looked at together, and how often, for the last change that somebody may know of. */
const [placesAtOnce, mostLooks] = [100, 10];

/** Tells somebody what others did since they were here, and what waits for them: all of it under their rights as they are now. */
@Injectable()
export class SinceService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly waiting: WaitingService,
    private readonly teller: Teller,
    private readonly seen: LastSeenRepository,
    private readonly since: SinceRepository,
    private readonly follows: FollowRepository,
    private readonly time: Clock,
  ) {}

  /**
   * @param limit most lines
   * @param mine whether only those are told that concern the reader: what they keep, have spoken about, follow, or are to answer, and where they are mentioned
   * @throws Problem not_found to who is nobody here
   */
  async look(city: string, identity: Pick<Identity, 'subject'>, limit: number, mine = false): Promise<Since> {
    const asking = await this.waiting.askingOf(city, identity);
    const { reader } = asking;
    return this.scope.withCity(city, async (db) => {
      const standing = await this.seen.standing(db, city, reader.actor.person);
      const { concerning, muted } = await this.follows.concern(db, city, reader.actor);
      const waiting = await this.waiting.of(db, city, asking, muted);
      const all = await this.lines(db, city, reader, standing, waiting);
      const isOwn = ({ record, group, parts }: Line) =>
        group === 'waits' || concerning.has(record.id) || parts.some((part) => part.group === 'called');
      const own = all.filter(isOwn);
      const lines = mine ? own : all;
      const news = all.filter(({ parts }) => parts.length > 0).length;
      return {
        ...standing,
        lines: await this.teller.told(db, city, reader, lines.slice(0, limit)),
        more: Math.max(0, lines.length - limit),
        all: all.length,
        mine: own.length,
        news,
        last: news === 0 ? await this.last(db, city, reader, standing.clock) : null,
      };
    });
  }

  /**
   * Moves how far somebody has seen, forwards only; or back, to undo that.
   * @throws Problem not_found to who is nobody here · invalid_field where the city's clock has not come so far
   */
  async move(
    city: string,
    identity: Pick<Identity, 'subject'>,
    clock: number,
    isUndo: boolean,
  ): Promise<{ clock: number }> {
    const { person: member } = await this.people.actorIn(city, identity);
    const moved = await this.scope.withCity(city, (db) =>
      this.seen.move(db, { city, member, clock, at: this.time.now(), isUndo }),
    );
    if (moved === null) throw invalidFields(['clock']);
    return { clock: moved };
  }

  private async lines(
    db: EntityManager,
    city: string,
    reader: Reader,
    { after, clock }: Standing,
    { waits, records: awaited }: Waiting,
  ): Promise<Line[]> {
    const places = { city, person: reader.actor.person, after: farthest({ after, clock }), upto: clock };
    const { parts, records } = await this.teller.known(db, city, reader, await this.since.touched(db, places));
    return mergedLines(parts, waits, new Map([...awaited, ...records]));
  }

  private async last(db: EntityManager, city: string, reader: Reader, clock: number): Promise<Since['last']> {
    for (let look = 0; look < mostLooks && clock > look * placesAtOnce; look += 1) {
      const places = { city, person: reader.actor.person, upto: clock - look * placesAtOnce };
      const changes = await this.since.lastly(db, places, placesAtOnce);
      const { parts } = await this.teller.known(db, city, reader, changes);
      const seen = changes.find(({ clock: place }) => parts.some((part) => part.last === place));
      if (seen) return { at: seen.at.toISOString(), by: seen.by };
    }
    return null;
  }
}
