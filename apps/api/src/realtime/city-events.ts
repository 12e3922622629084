import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { PeopleService } from '../people/people.service.ts';
import { Visitors } from '../people/visitors.ts';
import { ChangeFeed } from '../records/change-feed.ts';
import { type CommittedRange, RecordService } from '../records/record.service.ts';
import { wishesFrom } from '../records/wishes-from.ts';
import type { Connection } from './connection.ts';
import { lookUp } from './look-up.ts';
import { socketEvent, type SocketEvents } from './socket-event.ts';

/** So many changes go into one frame. */
const mostChanges = 500;

const watch = z.strictObject({ city: z.uuid(), after: z.int().min(0).nullable() });
const unwatch = z.strictObject({ city: z.uuid() });
/** Wishes are read as over HTTP. */
const patch = z.strictObject({ city: z.uuid(), wishes: z.unknown() });

/** A connection that follows a city: how far it has been told, and whether it is being told just now. */
interface Watching {
  told: number;
  telling: Promise<void>;
}

/** Gives what has been read already of the changes behind a place of the clock. */
type Shared = (after: number) => Promise<CommittedRange> | undefined;

/** The events of records: follow a city's changes without a gap, and wish for changes. */
@Injectable()
export class CityEvents implements SocketEvents, OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(CityEvents.name);
  private readonly watchers = new Map<string, Map<Connection, Watching>>();
  private stop: () => void = () => undefined;

  constructor(
    private readonly records: RecordService,
    private readonly people: PeopleService,
    private readonly visitors: Visitors,
    private readonly feed: ChangeFeed,
  ) {}

  readonly events = [
    socketEvent({
      name: 'watch',
      rule: { kind: 'action', action: 'view', on: 'record' },
      body: watch,
      handle: (connection, body) => this.watch(connection, body),
    }),
    socketEvent({
      name: 'unwatch',
      rule: { kind: 'signed_in' },
      body: unwatch,
      handle: async (connection, { city }) => {
        this.forget(connection, city);
        return {};
      },
    }),
    socketEvent({
      name: 'patch',
      rule: { kind: 'action', action: 'edit', on: 'record' },
      body: patch,
      handle: async (connection, { city, wishes }) => ({
        answers: await this.records.submit(city, connection.identity, wishesFrom({ wishes })),
      }),
    }),
  ];

  onModuleInit(): void {
    const stops = [
      this.feed.on(({ cityId, from }) => this.tellAll(cityId, from)),
      this.feed.onReturn(() => [...this.watchers.keys()].forEach((city) => this.tellAll(city))),
    ];
    this.stop = () => stops.forEach((stop) => stop());
  }

  onModuleDestroy(): void {
    this.stop();
  }

  left(connection: Connection): void {
    for (const city of this.watchers.keys()) this.forget(connection, city);
  }

  /** Rights may have changed: what is shown must be fetched anew. */
  recheck(connection: Connection, city: string): void {
    if (this.watchers.get(city)?.has(connection)) connection.socket.emit('access', { city });
  }

  private async watch(connection: Connection, { city, after }: z.infer<typeof watch>) {
    const { person } = await lookUp(this.people, connection, city);
    const clock = await this.records.clock(city);
    // Gone meanwhile, the page would be kept for ever: it has been taken leave of already.
    if (connection.socket.disconnected) return { clock };
    const watching: Watching = { told: after ?? clock, telling: Promise.resolve() };
    const watchers = this.watchers.get(city) ?? new Map<Connection, Watching>();
    this.watchers.set(city, watchers.set(connection, watching));
    this.visitors.came(city, connection, person);
    this.tell(city, connection, watching);
    return { clock };
  }

  private forget(connection: Connection, city: string): void {
    const watchers = this.watchers.get(city);
    watchers?.delete(connection);
    if (watchers?.size === 0) this.watchers.delete(city);
    this.visitors.left(city, connection);
  }

  /** @param from where a commit began: those who stand there share what is read of it */
  private tellAll(city: string, from?: number): void {
    let read: Promise<CommittedRange> | undefined;
    const shared = (after: number) => {
      if (after !== from) return undefined;
      read ??= this.records.committed(city, after, mostChanges);
      return read;
    };
    for (const [connection, watching] of this.watchers.get(city) ?? []) this.tell(city, connection, watching, shared);
  }

  /** One after the other for each connection, so that frames arrive in the order of the clock. */
  private tell(city: string, connection: Connection, watching: Watching, shared: Shared = () => undefined): void {
    watching.telling = watching.telling
      .then(() => this.tellOn(city, connection, watching, shared))
      .catch((error: unknown) => this.log.warn(`changes could not be told: ${String(error)}`));
  }

  private async tellOn(city: string, connection: Connection, watching: Watching, shared: Shared): Promise<void> {
    for (;;) {
      await connection.drained();
      const range = await (shared(watching.told) ?? this.records.committed(city, watching.told, mostChanges));
      const actor = connection.actors.get(city);
      if (actor === undefined || this.watchers.get(city)?.get(connection) !== watching) return;
      if (range.upto <= watching.told) return;
      watching.told = range.upto;
      connection.socket.emit('changes', { city, ...this.records.frame(range, actor) });
    }
  }
}
