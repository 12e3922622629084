import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Change } from '@cityloom/operating-model';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { ChangeFeed, type Commit } from '../../src/records/change-feed.ts';
import { RecordService } from '../../src/records/record.service.ts';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { asSuperuserOf } from '../database.ts';
import { until } from '../start/until.ts';
import { openBeside, openStage, type Stage } from '../stage.ts';
import { type Clerk, clerkOf, type Ids, idsIn, words } from './clerk.ts';

/** One city, two processes that serve it, and a clock that misses nothing. */
describe('the clock of a city', () => {
  let stage: Stage;
  let second: NestExpressApplication;
  let clerks: Clerk[];
  let ids: Ids;
  beforeAll(async () => {
    stage = await openStage();
    const { origin, app } = await openBeside(stage);
    second = app;
    const there: Stage = {
      ...stage,
      send: async (method, path, body, who = '') => {
        const authorization = `Bearer ${await stage.sign(await stage.claims(who))}`;
        const headers = { 'content-type': 'application/json', authorization };
        const answer = await fetch(origin + path, { method, headers, body: JSON.stringify(body) });
        return { status: answer.status, headers: answer.headers, body: (await answer.json()) as never };
      },
    };
    clerks = [clerkOf(stage), clerkOf(there)];
    ids = await idsIn(stage);
  });
  afterAll(async () => {
    await second.close();
    await stage.close();
  });

  const clerk = (n: number) => clerks[n % clerks.length] ?? clerkOf(stage);
  const create = (n: number, who: string, name: string) =>
    clerk(n).create(who, 'initiative', { name: words(name), phase: 'p1' });
  /** Everything behind a place of the clock, in frames of a few. */
  async function everythingSince(after: number, who = 'chen.ming') {
    const frames = [];
    for (let upto = after; ;) {
      const { body } = await clerk(0).changes(who, upto, 37);
      expect(body.after).toBe(upto);
      if (body.upto === upto) return { frames, changes: frames.flatMap(({ changes }) => changes), clock: upto };
      frames.push(body);
      upto = body.upto;
    }
  }

  it('has no gap when fifty people write at once in two processes, and tells in order what was committed', async () => {
    const heard: Commit[][] = [[], []];
    const stop = [stage.app, second].map((app, n) => app.get(ChangeFeed).on((commit) => heard[n]?.push(commit)));
    const records = await Promise.all(Array.from({ length: 10 }, (_, n) => create(n, 'he.chuan', `Initiative ${n}`)));
    const { clock: before } = await everythingSince(0);
    const writers = ['he.chuan', 'chen.ming', 'li.wei'];
    const asked = Array.from({ length: 50 }, (_, n) => ({
      n,
      who: writers[n % 3] ?? '',
      record: records[n % 10] ?? '',
    }));
    const rounds = [1, 2, 3, 4];
    const answers = await Promise.all(
      asked.map(async ({ n, who, record }) => {
        const all = [];
        for (const round of rounds)
          all.push(
            await clerk(n + round).patch(who, 'initiative', record, {
              progress: (n * 4 + round) / 2,
              rag: n % 2 ? 'red' : 'green',
            }),
          );
        return all;
      }),
    );

    const { changes, clock } = await everythingSince(before);
    expect(changes.map((change) => change.clock)).toEqual(
      Array.from({ length: clock - before }, (_, n) => before + 1 + n),
    );
    // Everybody but the member of another organisation was let in, each under a place of their own.
    const good = answers.flat().filter(({ status }) => status === 200);
    expect(good.length).toBe(asked.filter(({ who }) => who !== 'li.wei').length * rounds.length);
    expect(answers.flat().filter(({ body }) => body.code === 'not_allowed').length).toBe(200 - good.length);
    const committed = new Map(changes.map((change) => [change.operation, change]));
    expect(good.filter(({ body }) => committed.get(body.operation)?.clock !== body.clock)).toEqual([]);
    expect(new Set(good.map(({ body }) => body.clock)).size).toBe(good.length);

    // What the changes say, one after the other, is what the records hold.
    for (const record of records) {
      const told = changes.filter((change) => change.record === record);
      const { body } = await clerk(0).read('he.chuan', 'initiative', record);
      expect(body).toMatchObject({ fields: replayed(told), version: told.at(-1)?.version, clock: told.at(-1)?.clock });
    }
    for (const commits of heard) {
      const ours = commits.filter(({ to }) => to > before);
      expect(ours[0]?.from).toBe(before);
      expect(ours.at(-1)?.to).toBe(clock);
      expect(ours.filter(({ from }, n) => n > 0 && from !== ours[n - 1]?.to)).toEqual([]);
    }
    // Several came with one transaction.
    expect(heard[0]?.length).toBeLessThan(good.length);
    for (const end of stop) end();
  });

  const replayed = (changes: readonly Change[]) => Object.assign({}, ...changes.map(({ after }) => after)) as object;

  it('stands still for what is refused; what changes nothing has a place in it that nobody is told of', async () => {
    const record = await create(0, 'he.chuan', 'Still');
    const { clock } = await everythingSince(0);
    await clerk(0).patch('he.chuan', 'initiative', record, { progress: 101 });
    await clerk(1).patch('wang.fang', 'initiative', record, { progress: 1 });
    await clerk(1).patch('he.chuan', 'initiative', uuidv7(), { phase: 'p1' });
    expect((await everythingSince(0)).clock).toBe(clock);
    await clerk(0).patch('he.chuan', 'initiative', record, { phase: 'p1' });
    expect(await everythingSince(clock)).toMatchObject({ clock: clock + 1, changes: [] });
  });

  it('goes on for everybody when one operation reaches two processes at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const wish = {
        kind: 'create',
        operation: uuidv7(),
        record: uuidv7(),
        type: 'initiative',
        fields: { name: words(`Twice ${round}`), phase: 'p1' },
      } as const;
      const [one, other] = await Promise.all([clerk(0).done('he.chuan', wish), clerk(1).done('he.chuan', wish)]);
      expect(one).toEqual(other);
      const record = await create(0, 'he.chuan', 'Race');
      const operation = uuidv7();
      const patch = (n: number, progress: number) =>
        clerk(n).patch('he.chuan', 'initiative', record, { progress }, { operation });
      const both = await Promise.all([patch(0, 1), patch(1, 2)]);
      expect(both[0]?.body).toEqual(both[1]?.body);
      const [mine, theirs] = await Promise.all([
        clerk(0).ask('he.chuan', wish),
        clerk(1).ask('chen.ming', { ...wish, record: uuidv7() }),
      ]);
      expect([mine.status, theirs.body.code]).toEqual([200, 'operation_taken']);
    }
  });

  it('lets one of two people have an operation that both send at once to two processes', async () => {
    for (let round = 0; round < 5; round += 1) {
      const operation = uuidv7();
      const wish = (title: string) =>
        ({
          kind: 'create',
          operation,
          record: uuidv7(),
          type: 'contribution',
          fields: { title: words(title), kind: 'idea' },
        }) as const;
      const told = await Promise.all([clerk(0).ask('he.chuan', wish('His')), clerk(1).ask('wang.fang', wish('Hers'))]);
      expect(told.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      expect(told.map(({ body }) => body.code)).toContain('operation_taken');
    }
  });

  it('is told as out of reach when the database breaks off, and what was sent is sent again without harm', async () => {
    const record = await create(0, 'he.chuan', 'Broken off');
    const operations = Array.from({ length: 3 }, () => uuidv7());
    const send = () =>
      Promise.all(
        operations.map((operation, n) =>
          clerk(n).patch('he.chuan', 'initiative', record, { progress: n }, { operation }),
        ),
      );
    const { clock } = await everythingSince(0);
    const holder = new pg.Client(asSuperuserOf(stage.database));
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from record where id = $1 for update', [record]);
    const waiting = send();
    const waiters = `from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await until('both processes to wait', async () => {
      // Within a transaction PostgreSQL shows who is there as it was first asked.
      await holder.query('select pg_stat_clear_snapshot()');
      return (await holder.query(`select ${waiters}`)).rowCount === 2;
    });
    await holder.query(`select pg_terminate_backend(pid) ${waiters}`);
    await holder.end();
    const told = await waiting;
    // Who was in the transaction that broke off is told so; who came after it went on.
    const refused = told.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThanOrEqual(2);
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['unavailable']));
    expect((await everythingSince(0)).clock).toBe(clock + told.length - refused.length);
    const again = await send();
    expect(again.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(told.filter(({ status, body }, n) => status === 200 && body.clock !== again[n]?.body.clock)).toEqual([]);
    expect((await everythingSince(0)).clock).toBe(clock + 3);
  });

  it('numbers the records of a type without a gap, whoever creates them where', async () => {
    const risk = (n: number, kind: string) =>
      clerk(n).ask('he.chuan', {
        kind: 'create',
        record: uuidv7(),
        type: 'risk',
        fields: { name: words(`Risk ${n}`), kind },
      });
    const asked = await Promise.all(Array.from({ length: 40 }, (_, n) => risk(n, n % 4 === 3 ? 'nonsense' : 'risk')));
    const codes = asked.flatMap(({ body }) => body.answers?.map(({ code }) => Number(code.replace('RSK-', ''))) ?? []);
    expect(codes.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  });

  it('frames cover the clock also where nothing in them may be seen', async () => {
    const { clock } = await everythingSince(0);
    const own = await clerk(0).create(
      'he.chuan',
      'contribution',
      { title: words('Mine'), kind: 'idea' },
      { visibility: 'owner' },
    );
    await clerk(1).patch('he.chuan', 'contribution', own, { kind: 'offer' });
    const { body } = await clerk(0).changes('wang.fang', clock);
    expect(body).toEqual({ after: clock, upto: clock + 2, changes: [] });
    const mine = (await clerk(0).changes('he.chuan', clock)).body.changes;
    expect(mine.map(({ kind, by, after }) => [kind, by?.person, after['kind']])).toEqual([
      ['create', ids.person('he.chuan'), 'idea'],
      ['patch', ids.person('he.chuan'), 'offer'],
    ]);
  });

  it('tells that something went into the bin, and nothing of what it was before', async () => {
    const record = await create(0, 'he.chuan', 'Thrown away');
    const { clock } = await everythingSince(0);
    await clerk(0).patch('he.chuan', 'initiative', record, { progress: 77 });
    await clerk(0).done('he.chuan', { kind: 'bin', record });
    const told = (await clerk(0).changes('li.wei', clock)).body.changes;
    expect(told.map(({ kind, after }) => [kind, after])).toEqual([['bin', { '@binned': true }]]);
  });

  it('notes live text without a word of it, and counts its writer as the last one to change the record', async () => {
    const record = await create(0, 'he.chuan', 'Prose');
    const { clock } = await everythingSince(0);
    const note = { record, field: 'intent', language: 'zh', seq: 12, added: 30, removed: 2 };
    await stage.app
      .get(RecordService)
      .noteProse(stage.cityId, { ...note, authors: [ids.person('chen.ming'), ids.person('he.chuan')] });
    await stage.app.get(RecordService).noteProse(stage.cityId, { ...note, record: uuidv7(), authors: [] });
    const { body } = await clerk(1).changes('li.wei', clock);
    expect(body.upto).toBe(clock + 1);
    expect(body.changes).toMatchObject([
      {
        kind: 'prose',
        version: 2,
        by: { person: ids.person('he.chuan'), organisation: ids.organisation('S17'), sector: 'business' },
        after: {
          'intent/zh': { seq: 12, authors: [ids.person('chen.ming'), ids.person('he.chuan')], added: 30, removed: 2 },
        },
      },
    ]);
    const stored = await stage.app
      .get(CityScope)
      .withCity(stage.cityId, (manager) => manager.query('select last_editor from record where id = $1', [record]));
    expect(stored).toEqual([{ last_editor: ids.person('he.chuan') }]);
  });
});
