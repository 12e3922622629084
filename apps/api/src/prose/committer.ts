import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config/config.ts';

/** An update that a room has accepted and wants on disk. */
export interface Entry {
  readonly document: number;
  readonly client: number;
  /** The connection that held the client id when the update was accepted. */
  readonly holder: string;
  readonly payload: Uint8Array;
}

interface Waiting {
  readonly entries: readonly Entry[];
  readonly resolve: (seqs: (number | null)[]) => void;
  readonly reject: (error: unknown) => void;
}

/** One transaction holds no more than this; the rest waits for the next. */
const mostEntries = 2_000;

/**
 * Puts accepted updates of all rooms on disk together: while one transaction runs the next ones gather.
 *
 * A connection of its own for each city under way, apart from the pool that answers requests, so that typing is not
 * queued behind a long list.
 */
@Injectable()
export class Committer implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private readonly queues = new Map<string, Waiting[]>();
  private readonly running = new Map<string, Promise<void>>();

  constructor(config: Config) {
    this.pool = new pg.Pool({
      connectionString: config.database.appUrl,
      max: 4,
      connectionTimeoutMillis: 5_000,
      query_timeout: 8_000,
      statement_timeout: 5_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
      application_name: 'cityloom prose',
    });
    // An idle connection that breaks is replaced; the next commit tells whether the database is back.
    this.pool.on('error', () => undefined);
  }

  /** After the rooms have written what they had: they close when the modules are destroyed, which is earlier. */
  async onApplicationShutdown(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running.values());
    await this.pool.end();
  }

  /**
   * @returns for each entry its place in its document's log, or null where its client id was no longer held
   * @throws whatever the database says; then it is not known whether the entries are there, and the log must be read
   */
  commit(cityId: string, entries: readonly Entry[]): Promise<(number | null)[]> {
    return new Promise((resolve, reject) => {
      const queue = this.queues.get(cityId) ?? [];
      queue.push({ entries, resolve, reject });
      this.queues.set(cityId, queue);
      if (!this.running.has(cityId)) this.running.set(cityId, this.run(cityId));
    });
  }

  private async run(cityId: string): Promise<void> {
    for (;;) {
      const taken = take(this.queues.get(cityId) ?? []);
      if (taken.length === 0) {
        // At once, not after a turn: whoever comes next must find that nobody runs.
        this.queues.delete(cityId);
        this.running.delete(cityId);
        return;
      }
      try {
        const seqs = await this.writeAll(
          cityId,
          taken.flatMap(({ entries }) => entries),
        );
        let at = 0;
        for (const { entries, resolve } of taken) {
          resolve(seqs.slice(at, at + entries.length));
          at += entries.length;
        }
      } catch (error) {
        for (const { reject } of taken) reject(error);
      }
    }
  }

  private async writeAll(cityId: string, entries: readonly Entry[]): Promise<(number | null)[]> {
    const client = await this.pool.connect();
    // A connection in use that breaks says so twice: to its query, and here, where nobody would hear it.
    const heard = () => undefined;
    client.on('error', heard);
    try {
      // One statement is its own transaction: committed when it answers (migration 0005).
      const { rows } = await client.query<{ place: string; seq: string }>({
        name: 'prose-commit',
        text: 'select place, seq from prose_commit($1, $2, $3, $4, $5)',
        values: [
          cityId,
          entries.map(({ document }) => document),
          entries.map(({ client: id }) => id),
          entries.map(({ holder }) => holder),
          entries.map(({ payload }) => Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength)),
        ],
      });
      client.off('error', heard);
      client.release();
      const seqs = new Map(rows.map(({ place, seq }) => [Number(place) - 1, Number(seq)]));
      return entries.map((_, n) => seqs.get(n) ?? null);
    } catch (error) {
      // Closed, not reused: the statement may still run on it.
      client.release(true);
      throw error;
    }
  }
}

/** Takes from the front of a queue as much as fits one transaction, and at least the first. */
function take(queue: Waiting[]): Waiting[] {
  let count = 0;
  let entries = 0;
  for (const waiting of queue) {
    entries += waiting.entries.length;
    if (count > 0 && entries > mostEntries) break;
    count += 1;
  }
  return queue.splice(0, count);
}
