import { fieldAt } from '@cityloom/operating-model';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Bus } from '../bus/bus.ts';
import { PeopleService } from '../people/people.service.ts';
import { ChangeFeed } from '../records/change-feed.ts';
import { RecordService } from '../records/record.service.ts';
import { CityEvents } from './city-events.ts';
import type { Connection } from './connection.ts';
import { ProseEvents } from './prose-events.ts';

/** The net below lost words: so often it is asked whether rights have changed, in milliseconds (house 4). */
const pollEvery = 3_000;
/** How many connections are looked up at the same time. */
const atOnce = 8;

/**
 * Keeps every open connection within the rights that hold now: a grant that was given, ended or ran out, a suspension,
 * a record that changed its state, its visibility or went to the bin reach it within a second.
 */
@Injectable()
export class AccessKeeper implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(AccessKeeper.name);
  private readonly connections = new Set<Connection>();
  /** By city: what changes when rights may have, as it was when last asked. */
  private readonly marks = new Map<string, string>();
  private readonly running = new Set<string>();
  private readonly again = new Set<string>();
  private readonly stops: (() => void)[] = [];
  private polling: NodeJS.Timeout | undefined;

  constructor(
    private readonly bus: Bus,
    private readonly feed: ChangeFeed,
    private readonly people: PeopleService,
    private readonly records: RecordService,
    private readonly cities: CityEvents,
    private readonly prose: ProseEvents,
  ) {}

  onModuleInit(): void {
    this.stops.push(
      this.bus.on('access', (city) => this.run(this.recheck(city))),
      this.bus.onReturn(() => this.citiesInUse().forEach((city) => this.run(this.recheck(city)))),
      this.feed.on((commit) => this.run(this.afterCommit(commit))),
    );
    this.polling = setInterval(() => this.run(this.poll()), pollEvery).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.polling);
    for (const stop of this.stops) stop();
  }

  add(connection: Connection): void {
    this.connections.add(connection);
  }

  remove(connection: Connection): void {
    this.connections.delete(connection);
  }

  private run(work: Promise<void>): void {
    work.catch((error: unknown) => this.log.warn(`rights could not be looked up: ${String(error)}`));
  }

  private citiesInUse(): string[] {
    return [...new Set([...this.connections].flatMap(({ actors }) => [...actors.keys()]))];
  }

  private async afterCommit({ cityId, from, to }: { cityId: string; from: number; to: number }): Promise<void> {
    if (!this.citiesInUse().includes(cityId)) return;
    const { changes } = await this.records.committed(cityId, from, to - from);
    if (changes.some(({ after }) => Object.keys(after).some((address) => fieldAt(address) === null))) {
      await this.recheck(cityId);
    }
  }

  private async poll(): Promise<void> {
    for (const city of this.citiesInUse()) {
      const mark = await this.people.accessMark(city);
      const before = this.marks.get(city);
      this.marks.set(city, mark);
      if (before !== undefined && before !== mark) await this.recheck(city);
    }
  }

  /** Looks up everybody who looks at a city anew; asked again meanwhile, it looks once more when it is done. */
  private async recheck(city: string): Promise<void> {
    if (this.running.has(city)) {
      this.again.add(city);
      return;
    }
    this.running.add(city);
    try {
      do {
        this.again.delete(city);
        await this.recheckAll(city);
      } while (this.again.has(city));
    } finally {
      this.running.delete(city);
    }
  }

  /** A few at a time: one after the other hundreds would take longer than a second, all at once they would fill the pool. */
  private async recheckAll(city: string): Promise<void> {
    const waiting = [...this.connections].filter(({ actors }) => actors.has(city));
    const next = async (): Promise<void> => {
      for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await this.recheckOne(one, city);
    };
    await Promise.all(Array.from({ length: atOnce }, next));
  }

  /** What somebody may no longer do or see is taken away. */
  private async recheckOne(connection: Connection, city: string): Promise<void> {
    const actor = await this.people.actorIn(city, connection.identity).catch(onlyUnknown);
    if (actor === undefined) connection.actors.delete(city);
    else connection.actors.set(city, actor);
    await this.prose.recheck(connection, city);
    this.cities.recheck(connection, city);
  }
}

/** Nobody here any more; an outage is not taken for that. */
function onlyUnknown(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'not_found') return undefined;
  throw error;
}
