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
 * Begins a transaction within a city and locks documents in order of id: one message to the server instead of three, for
 * every keystroke waits for it. A message of several statements takes no parameters, so what goes into it is checked here.
 */
function opening(cityId: string, documents: ReadonlySet<number>): string {
  const ids = [...documents];
  if (!/^[0-9a-f-]{36}$/.test(cityId) || !ids.every(Number.isSafeInteger))
    throw new TypeError('not a city, or no documents');
  return `begin;
    select set_config('cityloom.city_id', '${cityId}', true);
    select id from prose_document where id in (${ids.join(', ')}) order by id for no key update`;
}

/**
 * Takes only rows whose client id is still held as it was: a lease given to somebody else meanwhile wins, for it was
 * given under the lock that is held here. Numbers are counted within the lock, so a log has no gaps.
 */
const write = `
  with asked as (
    select * from unnest($1::bigint[], $2::bigint[], $3::uuid[], $4::bytea[])
      with ordinality as a (document, client, holder, payload, n)),
  good as (
    select a.n, a.document, a.client, a.payload, c.member_id, c.acting_org, c.acting_sector,
           d.head + row_number() over (partition by a.document order by a.n) as seq
    from asked a
    join prose_client c on c.document_id = a.document and c.client_id = a.client and c.holder = a.holder
    join prose_document d on d.id = a.document),
  written as (
    insert into prose_update (document_id, seq, city_id, client_id, author_id, acting_org, acting_sector, payload)
    select document, seq, $5, client, member_id, acting_org, acting_sector, payload from good),
  moved as (
    update prose_document d set head = g.head
    from (select document, max(seq) as head from good group by document) g where d.id = g.document
    returning d.id, pg_notify('prose', d.id || ':' || d.head)::text as told)
  select g.n, g.seq, m.told from good g join moved m on m.id = g.document`;

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
      await client.query(opening(cityId, new Set(entries.map(({ document }) => document))));
      // A statement of its own: what it sees is as of after the lock, leases included.
      const { rows } = await client.query<{ n: string; seq: string }>({
        name: 'prose-commit',
        text: write,
        values: [
          entries.map(({ document }) => document),
          entries.map(({ client: id }) => id),
          entries.map(({ holder }) => holder),
          entries.map(({ payload }) => Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength)),
          cityId,
        ],
      });
      await client.query('commit');
      client.off('error', heard);
      client.release();
      const seqs = new Map(rows.map(({ n, seq }) => [Number(n) - 1, Number(seq)]));
      return entries.map((_, n) => seqs.get(n) ?? null);
    } catch (error) {
      // Closed, not reused: the transaction may still be open on it.
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
