import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { clearPlaces, listing, place, starters } from './places.ts';
import { query } from './query.ts';
import { endAll, isRoot, Start, type Starter } from './starter.ts';
import { until } from './until.ts';

const known = await starters();
/** A search path without setpriv: what a system is like on which a server does not hear of its parent's death. */
const noSetpriv = { env: { PATH: '/nonexistent' } };
afterAll(clearPlaces);

const runs = (pid: number) => {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

describe.each(known)('the embedded database after an accident, started by $title', (starter: Starter) => {
  let folder: string;
  let data: string;
  beforeAll(async () => {
    folder = join(await place(starter), 'data');
    data = join(folder, 'postgres/cluster/data');
  });
  afterEach(endAll);

  const start = (options?: { env: NodeJS.ProcessEnv }) => new Start(starter, folder, options);

  it('never takes an interrupted first setup for a finished one', async () => {
    const first = start();
    first.child.stdin.write('start\n');
    const draft = await until('initdb to have begun', () =>
      listing(join(folder, 'postgres')).find(
        (name) => name.startsWith('cluster-draft') && existsSync(join(folder, 'postgres', name, 'data/base')),
      ),
    );
    await first.kill();
    expect(existsSync(data)).toBe(false);
    await start().started();
    expect(listing(join(folder, 'postgres'))).not.toContain(draft);
  });

  it('starts at once after kill -9 of Node, with all that was committed', async () => {
    const first = start();
    const { ownerUrl, pid } = await first.started();
    await query(ownerUrl, 'create table kept (n int)');
    await query(ownerUrl, 'insert into kept values (1)');
    await first.kill();
    const next = await start().started();
    expect(await query(next.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
    expect(next.pid).not.toBe(pid);
    expect(runs(pid)).toBe(false);
  });

  it('lets one of four starts at once win, and does not harm it', async () => {
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => start().order('start', 'started')));
    const winners = outcomes.filter(({ event }) => event === 'started');
    expect(winners).toHaveLength(1);
    const refusals = outcomes.filter(({ event }) => event === 'refused');
    expect(refusals.map(({ message }) => message)).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('already running')),
    );
    expect(await query(winners[0]?.ownerUrl ?? '', 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('replaces a server that outlived its supervisor', async () => {
    const first = start(noSetpriv);
    const orphan = await first.started();
    await query(orphan.ownerUrl, 'insert into kept values (2)');
    await first.kill();
    expect(runs(orphan.pid)).toBe(true);
    const next = await start().started();
    expect(runs(orphan.pid)).toBe(false);
    expect(await query(next.ownerUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }]);
  });

  it('leaves alone a server that refuses our password, and names it', async () => {
    const first = start(noSetpriv);
    const { pid, port } = await first.started();
    const { superuser } = JSON.parse(readFileSync(join(folder, 'postgres/cluster/passwords.json'), 'utf8'));
    const asSuperuser = (password: string) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    await query(asSuperuser(superuser), `alter role postgres password 'another'`);
    await first.kill();
    const { message } = await start().order('start', 'started');
    expect(message).toMatch(new RegExp(`refuses our password.*process ${pid}.* / .*进程 ${pid}`));
    expect(await query(asSuperuser('another'), 'select 1 as n')).toEqual([{ n: 1 }]);
    await query(asSuperuser('another'), `alter role postgres password '${superuser}'`);
    await start().started();
  });

  it('is not held up by a stale postmaster.pid, whoever has its number by now', async () => {
    const first = start();
    await first.started();
    const file = join(data, 'postmaster.pid');
    const left = readFileSync(file, 'utf8');
    await first.end();
    const { uid, gid } = statSync(data);
    const stranger = spawn('sleep', ['600'], isRoot ? { uid, gid } : {});
    const [, ...rest] = left.split('\n');
    try {
      for (const content of [left, [stranger.pid, ...rest].join('\n'), '']) {
        writeFileSync(file, content);
        chownSync(file, uid, gid);
        const next = start();
        const { ownerUrl } = await next.started();
        expect(await query(ownerUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }]);
        await next.end();
      }
      expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    } finally {
      const gone = once(stranger, 'exit');
      stranger.kill('SIGKILL');
      await gone;
    }
  });

  it('starts again in place, on the same port, after kill -9 of PostgreSQL under a busy query', async () => {
    const first = start();
    const { pid, port, ownerUrl } = await first.started();
    await first.order('announce|http://127.0.0.1:4150', 'announced');
    const busy = new pg.Client({ connectionString: ownerUrl });
    busy.on('error', () => undefined);
    await busy.connect();
    const [{ backend }] = (await busy.query('select pg_backend_pid() as backend')).rows;
    const lost = busy.query('select count(*) from generate_series(1, 1e12::bigint)').catch((error: Error) => error);
    await until('the query to be under way', async () => {
      const rows = await query(
        ownerUrl,
        `select from pg_stat_activity where state = 'active' and pid = ${backend} and query like '%1e12%'`,
      );
      return rows.length === 1;
    });
    process.kill(pid, 'SIGKILL');
    expect(await first.hears(['exited'])).toMatchObject({ pid });
    expect(runs(backend)).toBe(true);
    const meddler = await start().order('start', 'started');
    expect(meddler.message).toContain('already running');
    const next = await first.started('start again');
    expect(next.port).toBe(port);
    expect(next.pid).not.toBe(pid);
    expect(await query(next.ownerUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }]);
    expect(await lost).toBeInstanceOf(Error);
    const { message } = await start().order('start', 'started');
    expect(message).toContain('already running');
    expect(message).toContain('http://127.0.0.1:4150');
  });
});
