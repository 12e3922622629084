import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearPlaces, listing, place, starters } from './places.ts';
import { query, refusal } from './query.ts';
import { endAll, isRoot, Start, type Starter } from './starter.ts';

const known = await starters();
afterAll(clearPlaces);

describe.each(known)('the embedded database, started by $title', (starter: Starter) => {
  let folder: string;
  beforeAll(async () => {
    folder = join(await place(starter), '数据 with space');
  });
  afterEach(endAll);

  const modeOf = (file: string) => (statSync(join(folder, 'postgres', file)).mode & 0o777).toString(8);

  it('keeps UTF-8 and finds Chinese text although LANG is not set', async () => {
    const { ownerUrl } = await new Start(starter, folder).started();
    expect(await query(ownerUrl, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    const [database] = await query(
      ownerUrl,
      `select datlocprovider, datlocale, datctype from pg_database where datname = 'cityloom'`,
    );
    expect(database).toEqual({ datlocprovider: 'i', datlocale: 'und', datctype: expect.stringMatching(/UTF-?8$/i) });
    await query(ownerUrl, 'create extension if not exists pg_trgm');
    const [trigrams] = await query(ownerUrl, `select cardinality(show_trgm('城市愿景规划')) as n`);
    expect(trigrams).toEqual({ n: 7 });
    const sorted = await query(
      ownerUrl,
      `select c from unnest('{重庆,北京,安徽}'::text[]) c order by c collate "zh-x-icu"`,
    );
    expect(sorted).toEqual([{ c: '安徽' }, { c: '北京' }, { c: '重庆' }]);
  });

  it('is reachable on loopback alone, by password alone, and its secrets are for their owner alone', async () => {
    const { appUrl, pid } = await new Start(starter, folder).started();
    const settings = await query(
      appUrl,
      `select current_setting('listen_addresses') as listen, current_setting('password_encryption') as hash, current_setting('fsync') as fsync`,
    );
    expect(settings).toEqual([{ listen: '127.0.0.1', hash: 'scram-sha-256', fsync: 'on' }]);
    const [, , , , socketFolder] = readFileSync(join(folder, 'postgres/cluster/data/postmaster.pid'), 'utf8').split(
      '\n',
    );
    expect(socketFolder).toBe('');
    expect(await refusal(appUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).toBe('28P01');
    const passwords = JSON.parse(readFileSync(join(folder, 'postgres/cluster/passwords.json'), 'utf8'));
    expect(Object.values<string>(passwords).map((password) => Buffer.from(password, 'base64url').length)).toEqual([
      24, 24, 24,
    ]);
    expect(new Set(Object.values(passwords)).size).toBe(3);
    expect([modeOf('cluster/passwords.json'), modeOf('postgres.log'), modeOf('cluster/data')]).toEqual([
      '600',
      '600',
      '700',
    ]);
    expect(listing(join(folder, 'postgres/cluster'))).toEqual(['data', 'passwords.json']);
    const uid = Number(execFileSync('ps', ['-o', 'uid=', '-p', String(pid)], { encoding: 'utf8' }));
    expect(uid === 0).toBe(false);
  });

  it('gives the application no way to change the schema, and the migrations one', async () => {
    const { ownerUrl, appUrl } = await new Start(starter, folder).started();
    await query(ownerUrl, 'create table if not exists kept (word text)');
    await query(ownerUrl, 'grant select on kept to cityloom_app');
    expect(await query(appUrl, 'select * from kept')).toEqual([]);
    const attempts = [
      'create table t (n int)',
      'create temp table t (n int)',
      'create schema s',
      'drop table kept',
      'create role r',
      'alter table kept add n int',
    ];
    expect(await Promise.all(attempts.map((attempt) => refusal(appUrl, attempt)))).toEqual(attempts.map(() => '42501'));
    expect(await refusal(appUrl.replace(/cityloom$/, 'postgres'), 'select 1')).toBe('42501');
    const roles = await query(
      ownerUrl,
      `select rolname, rolcanlogin, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as mighty
       from pg_roles where rolname like 'cityloom%' order by 1`,
    );
    expect(roles).toEqual([
      { rolname: 'cityloom_app', rolcanlogin: true, mighty: false },
      { rolname: 'cityloom_owner', rolcanlogin: true, mighty: false },
    ]);
    expect(
      await query(ownerUrl, `select pg_get_userbyid(datdba) as owner from pg_database where datname = 'cityloom'`),
    ).toEqual([{ owner: 'cityloom_owner' }]);
  });

  it('keeps what was written over an ordered stop', async () => {
    const first = new Start(starter, folder);
    const { ownerUrl, pid } = await first.started();
    await query(ownerUrl, `insert into kept values ('愿景')`);
    await first.end();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    const again = await new Start(starter, folder).started();
    expect(await query(again.ownerUrl, 'select * from kept')).toEqual([{ word: '愿景' }]);
  });

  it('says in a second start that it is running, and where', async () => {
    const first = new Start(starter, folder);
    const { ownerUrl } = await first.started();
    await first.order('announce|http://127.0.0.1:4150', 'announced');
    const { name, message } = await new Start(starter, folder).order('start', 'started');
    expect({ name, message }).toEqual({
      name: 'StartRefused',
      message: expect.stringContaining('http://127.0.0.1:4150'),
    });
    expect(message).toMatch(/already running.* \/ .*已在使用/);
    expect(message).not.toContain('\n');
    expect(await query(ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  it('says what PostgreSQL said where it does not start, and leaves nothing running', async () => {
    const start = new Start(starter, folder, { settings: { max_connections: '-3' } });
    const { message } = await start.order('start', 'started');
    expect(message).toMatch(/max_connections.*postgres\.log.* \/ /s);
    expect(existsSync(join(folder, 'postgres/cluster/data/postmaster.pid'))).toBe(false);
  });

  it('refuses a cluster of another major version and does not touch it', async () => {
    const version = join(folder, 'postgres/cluster/data/PG_VERSION');
    const before = readFileSync(version, 'utf8');
    writeFileSync(version, '17\n');
    const { message } = await new Start(starter, folder).order('start', 'started');
    expect(message).toMatch(/made by PostgreSQL 17, this release brings 18/);
    writeFileSync(version, before);
  });

  it('removes everything on reset, but not while it runs', async () => {
    const running = new Start(starter, folder);
    const { ownerUrl } = await running.started();
    const refused = await new Start(starter, folder).order('reset', 'reset');
    expect(refused.message).toContain('already running');
    expect(await query(ownerUrl, 'select * from kept')).toEqual([{ word: '愿景' }]);
    await running.order('stop', 'stopped');
    expect((await running.order('reset', 'reset')).event).toBe('reset');
    expect(listing(join(folder, 'postgres')).filter((name) => !name.startsWith('start.'))).toEqual([]);
    const fresh = await running.started();
    expect(await refusal(fresh.ownerUrl, 'select * from kept')).toBe('42P01');
  });

  it('refuses a data folder that cannot be made, and makes nothing', async () => {
    const parent = await place(starter);
    writeFileSync(join(parent, 'file'), '');
    const inFile = await new Start(starter, join(parent, 'file', 'data')).order('start', 'started');
    expect(inFile.message).toMatch(/cannot be written \(ENOTDIR\).*--data.* \/ .*无法写入/);
    expect(listing(parent)).toEqual(['file']);
  });

  const readOnly =
    starter.uid === 0
      ? 'a folder without write permission: NOT RUN, root may write everywhere'
      : 'refuses a folder without write permission, and makes nothing';
  it(`${readOnly}`, async () => {
    const parent = await place(starter);
    mkdirSync(join(parent, 'locked'));
    chmodSync(join(parent, 'locked'), 0o555);
    const outcome =
      starter.uid === 0
        ? undefined
        : await new Start(starter, join(parent, 'locked', 'a', 'b')).order('start', 'started');
    expect(outcome?.message ?? 'cannot be written (EACCES)').toContain('cannot be written (EACCES)');
    expect(listing(join(parent, 'locked'))).toEqual([]);
  });
});

const ran = isRoot
  ? 'ran as root and as nobody'
  : 'ran as an ordinary user; as root: NOT RUN, the tests are not run by root';
it(`${ran}`, () => {
  expect(known).toHaveLength(isRoot ? 2 : 1);
});
