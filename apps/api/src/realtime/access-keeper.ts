import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Bus } from '../bus/bus.ts';
import { PeopleService } from '../people/people.service.ts';
import { CityEvents } from './city-events.ts';
import type { Connection } from './connection.ts';
import { ProseEvents } from './prose-events.ts';

/** The net below lost words: so often it is asked whether rights have changed, in milliseconds (house 4). */
const pollEvery = 3_000;
/** What could not be looked up is tried again after so long, in milliseconds. */
const retryAfter = 250;
/** How many connections are looked up at the same time. */
const atOnce = 8;

/**
 * Keeps every open connection within the rights that hold now: a grant that was given, ended or ran out, a suspension
 * and its end, a record that changed its state, its visibility or went to the bin reach it within a second.
 */
@Injectable()
export class AccessKeeper implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(AccessKeeper.name);
  private readonly connections = new Set<Connection>();
  /** By city: what changes when rights may have, as it was when last asked. */
  private readonly marks = new Map<string, string>();
  private readonly running = new Set<string>();
  /** Cities in which somebody may still act under rights that are gone. */
  private readonly owed = new Set<string>();
  private readonly stops: (() => void)[] = [];
  private polling: NodeJS.Timeout | undefined;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly bus: Bus,
    private readonly people: PeopleService,
    private readonly cities: CityEvents,
    private readonly prose: ProseEvents,
  ) {}

  onModuleInit(): void {
    this.stops.push(
      // The door says so too where a record was moved, shown otherwise, or went to the bin.
      this.bus.on('access', (city) => this.due(city)),
      this.bus.onReturn(() => this.citiesInUse().forEach((city) => this.due(city))),
    );
    this.polling = setInterval(() => void this.poll(), pollEvery).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.polling);
    clearTimeout(this.retry);
    for (const stop of this.stops) stop();
  }

  add(connection: Connection): void {
    this.connections.add(connection);
  }

  remove(connection: Connection): void {
    this.connections.delete(connection);
  }

  private citiesInUse(): string[] {
    return [...new Set([...this.connections].flatMap(({ cities }) => [...cities]))];
  }

  /** Rights in a city may have changed. Until everybody there has been looked up, it stays owed. */
  private due(city: string): void {
    this.owed.add(city);
    void this.recheck(city);
  }

  private async poll(): Promise<void> {
    for (const city of this.citiesInUse()) {
      try {
        const mark = await this.people.accessMark(city);
        if (this.marks.get(city) !== mark) this.owed.add(city);
        if (!this.owed.has(city) || (await this.recheck(city))) this.marks.set(city, mark);
      } catch (error) {
        this.warn(error);
      }
    }
  }

  private warn(error: unknown): void {
    this.log.warn(`rights could not be looked up: ${String(error)}`);
  }

  /**
   * Looks up everybody who looks at a city anew; asked again meanwhile, it looks once more when it is done.
   * @returns whether everybody has been looked up
   */
  private async recheck(city: string): Promise<boolean> {
    if (this.running.has(city)) return false;
    this.running.add(city);
    try {
      while (this.owed.delete(city)) {
        const done = await this.recheckAll(city);
        if (done) continue;
        this.owed.add(city);
        clearTimeout(this.retry);
        this.retry = setTimeout(() => this.citiesInUse().forEach((one) => void this.recheck(one)), retryAfter).unref();
        return false;
      }
      return true;
    } finally {
      this.running.delete(city);
    }
  }

  /** A few at a time: one after the other hundreds would take longer than a second, all at once they would fill the pool. */
  private async recheckAll(city: string): Promise<boolean> {
    const waiting = [...this.connections].filter(({ cities }) => cities.has(city));
    let done = true;
    const next = async (): Promise<void> => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
        await this.recheckOne(one, city).catch((error: unknown) => {
          done = false;
          this.warn(error);
        });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, next));
    return done;
  }

  /** What somebody may no longer do or see is taken away; whose access has ended is told when it goes on. */
  private async recheckOne(connection: Connection, city: string): Promise<void> {
    connection.lookups += 1;
    const actor = await this.people.actorIn(city, connection.identity).catch(onlyUnknown);
    if (actor === undefined) {
      connection.actors.delete(city);
      connection.ended.add(city);
    } else {
      connection.actors.set(city, actor);
      connection.ended.delete(city);
    }
    await this.prose.recheck(connection, city);
    this.cities.recheck(connection, city);
  }
}

/** Nobody here any more; an outage is not taken for that. */
function onlyUnknown(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'not_found') return undefined;
  throw error;
}
