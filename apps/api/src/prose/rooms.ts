import { performance } from 'node:perf_hooks';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Bus } from '../bus/bus.ts';
import { Committer } from './committer.ts';
import { Projector } from './projector.ts';
import type { ProseAddress } from './prose-address.ts';
import { ProseRepository } from './prose.repository.ts';
import { Room } from './room.ts';

/** A room nobody is in is let go after so long, in milliseconds. */
const idleFor = 60_000;
/** How often idle rooms are looked for and those who fell behind are caught up, in milliseconds. */
const sweepEvery = 1_000;

interface Kept {
  readonly room: Promise<Room>;
  /** Since when nobody has been in it. */
  emptySince: number | null;
}

/** The rooms of the documents that are open in this process; each document has one at most. */
@Injectable()
export class Rooms implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(Rooms.name);
  private readonly kept = new Map<number, Kept>();
  private readonly closing = new Map<number, Promise<void>>();
  private readonly stops: (() => void)[] = [];
  private sweeping: NodeJS.Timeout | undefined;
  private handles = 0;
  private connections = 0;

  constructor(
    private readonly repository: ProseRepository,
    private readonly committer: Committer,
    private readonly projector: Projector,
    private readonly bus: Bus,
  ) {}

  onModuleInit(): void {
    this.stops.push(
      this.bus.on('prose', (word) => {
        const [documentId, head] = word.split(':').map(Number);
        if (documentId !== undefined && head !== undefined) this.hear(documentId, head);
      }),
      // Words may have been missed: every room looks into its log.
      this.bus.onReturn(() => [...this.kept.keys()].forEach((documentId) => this.hear(documentId))),
    );
    this.sweeping = setInterval(() => this.sweep(), sweepEvery).unref();
  }

  /** Puts what has come on disk before the database goes. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.sweeping);
    for (const stop of this.stops) stop();
    await Promise.all([...this.kept.keys()].map((documentId) => this.close(documentId)));
    await Promise.all(this.closing.values());
  }

  /**
   * The room of a document, opened if need be. Whoever gets it must enter or be done with it before the next minute.
   * @throws where the document cannot be read
   */
  async enter(cityId: string, documentId: number, address: ProseAddress): Promise<Room> {
    await this.closing.get(documentId);
    const there = this.kept.get(documentId);
    if (there !== undefined) {
      there.emptySince = null;
      return there.room;
    }
    const room = this.open(cityId, documentId, address);
    this.kept.set(documentId, { room, emptySince: null });
    // A failure is told to those who asked, and the next one tries again.
    room.catch(() => this.kept.delete(documentId));
    return room;
  }

  /** A number that no other connection to a room of this process has. */
  newConnection(): number {
    this.connections += 1;
    return this.connections;
  }

  private open(cityId: string, documentId: number, address: ProseAddress): Promise<Room> {
    this.handles += 1;
    return Room.open(cityId, documentId, this.handles, {
      repository: this.repository,
      committer: this.committer,
      now: () => performance.now(),
      onWritten: () => this.projector.soon(cityId, documentId, address),
      onFault: (error) =>
        this.log.error(`document ${documentId}: ${error instanceof Error ? error.stack : String(error)}`),
    });
  }

  private hear(documentId: number, head?: number): void {
    this.kept
      .get(documentId)
      ?.room.then((room) => room.hear(head))
      .catch((error: unknown) => this.log.warn(`document ${documentId} could not be read on: ${String(error)}`));
  }

  private sweep(): void {
    const now = performance.now();
    for (const [documentId, kept] of this.kept) {
      void kept.room
        .then((room) => {
          if (room.members > 0) {
            kept.emptySince = null;
            return room.sweep();
          }
          kept.emptySince ??= now;
          return now - kept.emptySince >= idleFor ? this.close(documentId) : undefined;
        })
        .catch(() => undefined);
    }
  }

  /** From here on whoever enters waits, and then reads the document anew. */
  private close(documentId: number): Promise<void> {
    const kept = this.kept.get(documentId);
    if (kept === undefined) return Promise.resolve();
    this.kept.delete(documentId);
    const closed = kept.room.then((room) => room.close()).catch(() => undefined);
    this.closing.set(documentId, closed);
    return closed.finally(() => this.closing.delete(documentId));
  }
}
