import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Bus } from '../bus/bus.ts';

/** The changes of one commit: the places `(from, to]` of a city's clock. */
export interface Commit {
  cityId: string;
  from: number;
  to: number;
}

/** Tells of every commit of every process, in the order of each city's clock; what was changed is read from the database. */
@Injectable()
export class ChangeFeed implements OnModuleInit, OnModuleDestroy {
  private readonly listeners = new Set<(commit: Commit) => void>();
  private stop: () => void = () => undefined;

  constructor(private readonly bus: Bus) {}

  onModuleInit(): void {
    this.stop = this.bus.on('change', (payload) => {
      const [cityId = '', from, to] = payload.split(':');
      const commit = { cityId, from: Number(from), to: Number(to) };
      for (const listener of this.listeners) listener(commit);
    });
  }

  onModuleDestroy(): void {
    this.stop();
  }

  /** Calls `listener` with each commit. @returns how to stop */
  on(listener: (commit: Commit) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls `look` when commits may have gone by untold: read from where you stand. @returns how to stop */
  onReturn(look: () => void): () => void {
    return this.bus.onReturn(look);
  }
}
