import { recordTypes } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/clock.ts';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { invalidFields } from '../problem/invalid-fields.ts';
import { TogetherService, type WaitingAsk } from '../records/together.service.ts';
import type { StoredRecord } from '../records/record.entity.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { ChangedRecordsRepository } from './changed-records.repository.ts';
import { FollowRepository } from './follow.repository.ts';
import { LastSeenRepository, type Standing } from './last-seen.repository.ts';
import { type Line, mergedLines, readableParts, type Waits } from './merge.ts';
import { Reader } from './reader.ts';
import { SinceRepository, type Touched } from './since.repository.ts';
import { recordsIn, toldLine, type ToldLine } from './told.ts';
import { Values, wantedOf } from './values.ts';

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

/** Who was away for longer is told of the last so many changes only. */
const mostPlaces = 50_000;
/** Most unanswered records of a type that are looked at. */
const mostAsked = 500;
/** How many places are looked at together, and how often, for the last change that somebody may know of. */
const [placesAtOnce, mostLooks] = [100, 10];

/** Tells somebody what others did since they were here, and what waits for them: all of it under their rights as they are now. */
@Injectable()
export class SinceService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly together: TogetherService,
    private readonly seen: LastSeenRepository,
    private readonly since: SinceRepository,
    private readonly records: ChangedRecordsRepository,
    private readonly follows: FollowRepository,
    private readonly time: Clock,
  ) {}

  /**
   * @param limit most lines
   * @param mine whether only those are told that concern the reader: what they keep, have spoken about, follow, or are to answer
   * @throws Problem not_found to who is nobody here
   */
  async look(city: string, identity: Pick<Identity, 'subject'>, limit: number, mine = false): Promise<Since> {
    const [actor, writers] = await Promise.all([
      this.people.actorIn(city, identity),
      this.together.waiting(city, identity),
    ]);
    const reader = new Reader(actor);
    return this.scope.withCity(city, async (db) => {
      const standing = await this.seen.standing(db, city, actor.person);
      const all = await this.lines(db, city, reader, standing, writers);
      const concerning = await this.follows.concerning(db, city, actor.person);
      const own = all.filter(({ record, group }) => group === 'waits' || concerning.has(record.id));
      const lines = mine ? own : all;
      const news = all.filter(({ parts }) => parts.length > 0).length;
      return {
        ...standing,
        lines: await this.told(db, city, actor.person, lines.slice(0, limit)),
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
    writers: readonly WaitingAsk[],
  ): Promise<Line[]> {
    const from = Math.max(after, clock - mostPlaces);
    const places = { city, person: reader.actor.person, after: from, upto: clock };
    const touched = from === clock ? [] : await this.since.touched(db, places);
    const asked = await this.unanswered(db, city);
    const ids = [...touched.map(({ record }) => record), ...asked, ...writers.map(({ record }) => record.id)];
    const records = await this.records.of(db, city, ids);
    const parts = touched.flatMap((one) => this.partsOf(one, records, reader));
    const waiting = asked.flatMap((id) => records.get(id) ?? []).filter((record) => reader.answers(record));
    return mergedLines(parts, waitsOf(waiting, writers), records);
  }

  private partsOf(touched: Touched, records: ReadonlyMap<string, StoredRecord>, reader: Reader) {
    const record = records.get(touched.record);
    return record === undefined ? [] : readableParts(touched, record, reader);
  }

  /** What somebody asked for and nobody has answered yet, whoever may see it. */
  private async unanswered(db: EntityManager, city: string): Promise<string[]> {
    const ids: string[] = [];
    for (const { id, answer } of recordTypes.values())
      if (answer !== undefined) ids.push(...(await this.records.without(db, city, id, answer.outcome, mostAsked)));
    return ids;
  }

  private async told(db: EntityManager, city: string, reader: string, lines: readonly Line[]): Promise<ToldLine[]> {
    const wanted = lines.flatMap(wantedOf);
    await this.records.whole(db, city, lines.flatMap(recordsIn));
    const texts = wanted.filter(({ isText }) => isText);
    const values = new Values(
      await this.since.values(db, city, wanted),
      await this.since.written(db, city, reader, texts),
    );
    return lines.map((line) => toldLine(line, values, reader));
  }

  private async last(db: EntityManager, city: string, reader: Reader, clock: number): Promise<Since['last']> {
    for (let look = 0; look < mostLooks && clock > look * placesAtOnce; look += 1) {
      const places = { city, person: reader.actor.person, upto: clock - look * placesAtOnce };
      const changes = await this.since.lastly(db, places, placesAtOnce);
      const records = await this.records.of(
        db,
        city,
        changes.map(({ record }) => record),
      );
      const seen = changes.find((change) => this.partsOf(change, records, reader).length > 0);
      if (seen) return { at: seen.at.toISOString(), by: seen.by };
    }
    return null;
  }
}

/** Where something is told: with what it is about, or by itself. */
const hostOf = ({ id, hostId }: StoredRecord) => hostId ?? id;

/** What waits, by the record that it is about. */
function waitsOf(asked: readonly StoredRecord[], writers: readonly WaitingAsk[]): Map<string, Waits> {
  const hosts = new Set([...asked.map(hostOf), ...writers.map(({ record }) => record.id)]);
  return new Map(
    [...hosts].map((id) => [
      id,
      {
        asked: asked.filter((record) => hostOf(record) === id),
        writers: writers.flatMap(({ record, person, at }) => (record.id === id ? [{ person, at }] : [])),
      },
    ]),
  );
}
