import { inspect, proseRoot, stateDigest } from '@cityloom/live';
import pg from 'pg';
import * as Y from 'yjs';
import { Page, type Text } from '../page.ts';
import { until } from '../start/until.ts';
import { Cluster } from './cluster.ts';

/** How much must be acknowledged and how often it must be killed; longer runs by environment. */
const goal = { acknowledged: Number(process.env['KILL_EDITS'] ?? 1_000), api: 7, postgres: 3 };

/** Somebody who writes numbered words into a text without a pause, and notes which of them were shown as saved. */
class Writer {
  readonly made: string[] = [];
  saved = 0;
  #stopped = false;

  constructor(
    readonly name: string,
    readonly text: Text,
  ) {}

  get inFlight(): boolean {
    return this.text.room.state === 'saving';
  }

  async write(): Promise<void> {
    while (!this.#stopped) {
      const word = `${this.name}${this.made.length};`;
      await this.text.type(word);
      this.made.push(word);
      await until('a moment', () => this.text.room.state === 'saved' || this.made.length - this.saved < 20);
      if (this.text.room.state === 'saved') this.saved = this.made.length;
    }
  }

  stop(): void {
    this.#stopped = true;
  }
}

/** Somebody who changes a register again and again, and notes which of the changes were acknowledged. */
class Changer {
  readonly acknowledged: string[] = [];
  waiting = false;
  #stopped = false;

  constructor(
    readonly page: Page,
    readonly city: string,
    readonly record: string,
  ) {}

  async change(): Promise<void> {
    while (!this.#stopped) await this.#once(crypto.randomUUID());
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Asks until there is an answer, under the same operation; what is written is the operation itself, so that it is always a change. */
  async #once(operation: string): Promise<void> {
    const wish = {
      kind: 'patch',
      operation,
      record: this.record,
      seen: 0,
      fields: { title: { zh: operation, en: operation } },
    };
    this.waiting = true;
    await until('an answer', () =>
      this.page.socket
        .timeout(2_000)
        .emitWithAck('patch', { city: this.city, wishes: [wish] })
        .then(
          (answer: { ok: boolean }) => answer.ok,
          () => false,
        ),
    );
    this.waiting = false;
    this.acknowledged.push(operation);
  }
}

describe('while processes and the database are killed', () => {
  const cluster = new Cluster();
  const pages: Page[] = [];
  beforeAll(() => cluster.open(), 120_000);
  afterAll(async () => {
    for (const page of pages) page.close();
    await cluster.close();
  });

  const query = async <Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> => {
    const client = new pg.Client(cluster.ownerUrl);
    await client.connect();
    await client.query(`select set_config('cityloom.city_id', $1, false)`, [cluster.cityId]);
    const { rows } = await client.query<Row>(sql, parameters);
    await client.end();
    return rows;
  };
  const open = async (username: string, at: number) => {
    const origin = cluster.apis[at % 2]?.origin ?? '';
    const page = await Page.open(origin, () => cluster.token(username));
    pages.push(page);
    return page;
  };

  it('nothing that was shown as saved is lost, and all end with the same', async () => {
    const [section] = await query<{ id: string }>(`select id from record where code = 'VSC-1'`);
    const record = section?.id ?? '';
    const at = { city: cluster.cityId, record, field: 'text', language: 'zh' as const };
    const writers: Writer[] = [];
    for (const [n, username] of ['li.wei', 'wang.fang', 'chen.ming', 'li.wei', 'wang.fang', 'chen.ming'].entries()) {
      writers.push(new Writer(`${'abcdef'[n]}`, await (await open(username, n)).join(at)));
    }
    // Those who move to the other process whenever their connection breaks: a balancer would send them there.
    for (const page of pages.slice(4)) page.roam(cluster.apis.map(({ origin }) => origin));
    const changers = [new Changer(await open('chen.ming', 0), at.city, record)];
    changers.push(new Changer(await open('chen.ming', 1), at.city, record));
    const work = [...writers.map((writer) => writer.write()), ...changers.map((changer) => changer.change())];

    const acknowledged = () => writers.reduce((sum, { saved }) => sum + saved, 0);
    let inFlight = 0;
    const strike = async (blow: () => Promise<void>) => {
      await until('an edit in flight', () => writers.some((writer) => writer.inFlight) || undefined);
      inFlight += 1;
      const before = acknowledged();
      await blow();
      await until('writing to go on', () => acknowledged() > before + 20);
    };
    for (let round = 0; cluster.kills.api < goal.api || acknowledged() < goal.acknowledged; round += 1) {
      const api = cluster.apis[round % 2];
      if (api !== undefined) await strike(() => cluster.killApi(api));
      if (round % 2 === 1 && cluster.kills.postgres < goal.postgres) await strike(() => cluster.killPostgres());
      pages[round % pages.length]?.socket.io.engine.close();
    }
    for (const each of [...writers, ...changers]) each.stop();
    await Promise.all(work);
    await Promise.all(writers.map(({ text }) => text.saved()));
    const digests = () => new Set(writers.map(({ text }) => text.digest));
    await until('the same everywhere', () => digests().size === 1);

    expect(inFlight).toBe(cluster.kills.api + cluster.kills.postgres);
    expect(cluster.kills.postgres).toBeGreaterThanOrEqual(goal.postgres);
    const log = await query<{ payload: Buffer; seq: string }>(
      `select u.payload, u.seq from prose_update u join prose_document d on d.id = u.document_id
       where d.record_id = $1 and d.language = 'zh' order by u.seq`,
      [record],
    );
    expect(log.map(({ seq }) => Number(seq))).toEqual(log.map((_, n) => n + 1));
    const replayed = new Y.Doc();
    for (const { payload } of log) Y.applyUpdate(replayed, new Uint8Array(payload));
    expect(new Set([stateDigest(replayed), ...digests()]).size).toBe(1);
    const words = replayed.getXmlFragment(proseRoot).toJSON();
    for (const { made } of writers) expect(made.filter((word) => words.split(word).length !== 2)).toEqual([]);
    // What somebody who comes back would send: the whole of a long text is more than a batch may carry.
    const missing = Y.encodeStateAsUpdate(writers[0]?.text.doc ?? new Y.Doc(), Y.encodeStateVector(replayed));
    expect(inspect(replayed, missing, { clientId: 0 })).toMatchObject({ ok: true, empty: true });

    const operations = changers.flatMap((changer) => changer.acknowledged);
    const changes = await query<{ clock: string; operation: string }>(
      'select clock, operation from change order by clock',
    );
    expect(changes.map(({ clock }) => Number(clock))).toEqual(changes.map((_, n) => n + 1));
    const kept = new Set(changes.map(({ operation }) => operation));
    expect(operations.filter((operation) => !kept.has(operation))).toEqual([]);
    process.stdout.write(
      `${acknowledged()} edits and ${operations.length} changes acknowledged, API killed ${cluster.kills.api} times, PostgreSQL ${cluster.kills.postgres} times\n`,
    );
  }, 300_000);
});
