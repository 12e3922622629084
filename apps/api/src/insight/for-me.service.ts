import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { invalidFields } from '../problem/invalid-fields.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { FollowRepository } from './follow.repository.ts';
import { farthest, LastSeenRepository, type Standing } from './last-seen.repository.ts';
import type { Line, Part } from './merge.ts';
import { MentionRepository } from './mention.repository.ts';
import { type Mine, newsOf, partsOf, waitsOf } from './mine.ts';
import { Reader } from './reader.ts';
import { type SeenRecord, SeenRecordsRepository } from './seen-records.repository.ts';
import { SinceRepository } from './since.repository.ts';
import { Teller } from './teller.ts';
import type { ToldLine } from './told.ts';
import { type Asking, WaitingService } from './waiting.service.ts';

/** What concerns somebody. */
export interface ForMe {
  /** Up to where it is told. */
  clock: number;
  waits: ToldLine[];
  /** The newest first; also what they have seen of late. */
  news: (ToldLine & { isNew: boolean; isFed: boolean })[];
  /** Of all that is new how far they have seen it: to be marked as seen, and to undo that. */
  unread: SeenRecord[];
  /** How many more lines there are. */
  more: { waits: number; news: number };
}

/** How much there is to look at. */
export interface ForMeCount {
  /** Lines that wait, and lines that are new. */
  count: number;
  /** Where in the clock the newest of it lies; 0 where there is nothing. */
  newest: number;
}

/** Up to where in the clock somebody was told outside of the house: of everything, and of where they are mentioned. */
export interface ToldBefore {
  toldClock: number;
  calledClock: number;
}

/** What is told of it outside of the house. */
export interface Digested {
  /** Up to where it is told. */
  clock: number;
  waits: ToldLine[];
  /** What is unread and was not told before, the newest first. */
  news: ToldLine[];
  more: { waits: number; news: number };
}

/** So many places of the clock are looked back over for what they have seen already. */
const mostBack = 5_000;
/** Most new lines that are marked as seen at once. */
export const mostMarked = 1_000;

/** Which of what happened is looked at. */
interface Places extends Pick<Standing, 'after' | 'clock'> {
  /** Whether also what they have seen of single records. */
  isAgain?: boolean;
  isWanted?: (part: Part) => boolean;
}

/** A look at what concerns somebody, before anything of it is read whole. */
interface Look {
  reader: Reader;
  standing: Standing;
  waits: readonly Line[];
  fresh: readonly Line[];
  mine: Mine;
  /** Ids of records that wait for them. */
  awaited: ReadonlySet<string>;
}

/**
 * Tells somebody what waits for them and what others did to what concerns them: derived anew each time from what is stored, under
 * their rights as they are now.
 */
@Injectable()
export class ForMeService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly waiting: WaitingService,
    private readonly teller: Teller,
    private readonly seen: LastSeenRepository,
    private readonly marks: SeenRecordsRepository,
    private readonly since: SinceRepository,
    private readonly follows: FollowRepository,
    private readonly mentions: MentionRepository,
  ) {}

  /** @param limit most lines that wait, and most that are news @throws Problem not_found to who is nobody here */
  async look(city: string, identity: Pick<Identity, 'subject'>, limit: number): Promise<ForMe> {
    const asking = await this.waiting.askingOf(city, identity);
    return this.scope.withCity(city, async (db) => {
      const { reader, standing, waits, fresh, mine, awaited } = await this.lookUp(db, city, asking, true);
      const { clock } = standing;
      const isNew = new Set(fresh.map(({ record }) => record.id));
      const back = await this.happened(
        db,
        city,
        reader,
        { after: clock - mostBack, clock, isAgain: true },
        mine,
        awaited,
      );
      const earlier = back.filter(({ record }) => !isNew.has(record.id));
      const news = [...fresh, ...earlier].toSorted((one, other) => other.clock - one.clock);
      const marked = fresh.slice(0, mostMarked).map(({ record }) => record.id);
      const marks = await this.marks.of(db, city, reader.actor.person, marked);
      const told = await this.teller.told(db, city, reader, news.slice(0, limit));
      return {
        clock,
        waits: await this.teller.told(db, city, reader, waits.slice(0, limit)),
        news: told.map((line) => {
          const { id } = line.record;
          return { ...line, isNew: isNew.has(id), isFed: mine.fed.has(id) && !mine.concerning.has(id) };
        }),
        unread: marked.map((record) => ({ record, clock: Math.max(standing.after, marks.get(record) ?? 0) })),
        more: { waits: Math.max(0, waits.length - limit), news: Math.max(0, news.length - limit) },
      };
    });
  }

  /**
   * What waits, and of what is unread what was not told before; or of that only where they are mentioned.
   * @param limit most lines of each
   * @throws Problem not_found to who is nobody here
   */
  async digest(
    city: string,
    identity: Pick<Identity, 'subject'>,
    { toldClock, calledClock }: ToldBefore,
    limit: number,
    isOfMentions: boolean,
  ): Promise<Digested & { asking: Asking }> {
    const asking = await this.waiting.askingOf(city, identity);
    return this.scope.withCity(city, async (db) => {
      const untold = {
        after: toldClock,
        isWanted: ({ group, last }: Part) => (group === 'called' ? last > calledClock : !isOfMentions),
      };
      const { reader, standing, waits: all, fresh } = await this.lookUp(db, city, asking, true, untold);
      const waits = isOfMentions ? [] : all;
      const told = (lines: readonly Line[]) => this.teller.told(db, city, reader, lines.slice(0, limit));
      return {
        asking,
        clock: standing.clock,
        waits: await told(waits),
        news: await told(fresh),
        more: { waits: Math.max(0, waits.length - limit), news: Math.max(0, fresh.length - limit) },
      };
    });
  }

  /** How much there is to look at. @throws Problem not_found to who is nobody here */
  async count(city: string, identity: Pick<Identity, 'subject'>): Promise<ForMeCount> {
    const asking = await this.waiting.askingOf(city, identity);
    return this.scope.withCity(city, async (db) => {
      const { waits, fresh } = await this.lookUp(db, city, asking, false);
      const lines = [...waits, ...fresh];
      return { count: lines.length, newest: Math.max(0, ...lines.map(({ clock }) => clock)) };
    });
  }

  /**
   * Moves how far somebody has seen single records, forwards only; or back, to undo that.
   * @throws Problem not_found to who is nobody here · invalid_field where the city's clock has not come so far
   */
  async mark(
    city: string,
    identity: Pick<Identity, 'subject'>,
    records: readonly SeenRecord[],
    isUndo: boolean,
  ): Promise<ForMeCount> {
    const { person: member } = await this.people.actorIn(city, identity);
    const isPast = await this.scope.withCity(city, (db) => this.marks.move(db, { city, member, isUndo }, records));
    if (!isPast) throw invalidFields(['records']);
    return this.count(city, identity);
  }

  private async lookUp(
    db: EntityManager,
    city: string,
    asking: Asking,
    looks: boolean,
    untold: Partial<Places> = {},
  ): Promise<Look> {
    const { actor } = asking.reader;
    const standing = await this.seen.standing(db, city, actor.person, looks);
    const { concerning, muted } = await this.follows.concern(db, city, actor);
    const fed = await this.follows.fed(db, city, actor.person);
    const reader = new Reader(actor, await this.follows.standingFor(db, city, actor.person));
    const threads = await this.mentions.threads(db, city, actor.person);
    const mine = { concerning, fed: new Set([...fed].filter((id) => !muted.has(id))), threads, muted };
    const { waits, records } = await this.waiting.of(db, city, { ...asking, reader }, muted);
    const awaited = new Set([...waits.values()].flatMap(({ asked }) => asked.map(({ id }) => id)));
    const places = { ...untold, ...standing, after: Math.max(untold.after ?? 0, farthest(standing)) };
    const fresh = await this.happened(db, city, reader, places, mine, awaited);
    return { reader, standing, waits: waitsOf(waits, records), fresh, mine, awaited };
  }

  /** What others did to what is theirs. */
  private async happened(
    db: EntityManager,
    city: string,
    reader: Reader,
    { after, clock, isAgain = false, isWanted = () => true }: Places,
    mine: Mine,
    awaited: ReadonlySet<string>,
  ): Promise<Line[]> {
    const among = [...mine.concerning, ...mine.fed, ...mine.threads];
    const places = { city, person: reader.actor.person, after: Math.max(0, after), upto: clock, among, isAgain };
    const { parts, records } = await this.teller.known(db, city, reader, await this.since.touched(db, places));
    return newsOf(partsOf(parts, mine, awaited).filter(isWanted), records);
  }
}
