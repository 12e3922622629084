import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { clearPlaces, copyCheckout, listing, place, runnerIn, starters } from './places.ts';
import { query } from './query.ts';
import { endAll, isRoot, self, Start } from './starter.ts';

const [, nobody] = await starters();
afterEach(endAll);
afterAll(clearPlaces);

const asRoot = isRoot ? describe : describe.skip;

asRoot('the database of a folder that only root may enter (NOT RUN by other users)', () => {
  const locate = (folder: string) => readFileSync(join(folder, 'postgres.location'), 'utf8').split('\n')[0] ?? '';

  it('lives under /var/lib/cityloom, also from a private checkout, and is found again', async () => {
    const parent = await place();
    await chmod(parent, 0o700);
    await copyCheckout(parent);
    const starter = { ...self, ...runnerIn(parent) };
    const folder = join(parent, 'data');
    const first = new Start(starter, folder);
    const { ownerUrl, pid } = await first.started();
    expect(listing(folder)).toEqual(['postgres.location']);
    expect(locate(folder)).toMatch(/^\/var\/lib\/cityloom\/[0-9a-f]{16}$/);
    expect(statSync(locate(folder)).mode & 0o777).toBe(0o711);
    expect(statSync(`/proc/${pid}`).uid).toBe(statSync(join(locate(folder), 'cluster/data')).uid);
    expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
    await query(ownerUrl, 'create table kept ()');
    await first.end();

    const second = await new Start(starter, folder).started();
    expect(await query(second.ownerUrl, 'select * from kept')).toEqual([]);
    const refused = await new Start(starter, folder).order('reset', 'reset');
    expect(refused.message).toContain('already running');
    await endAll();

    const copy = join(parent, 'copy');
    await cp(folder, copy, { recursive: true });
    const ofCopy = new Start(starter, copy);
    await ofCopy.started();
    expect(locate(copy)).not.toBe(locate(folder));
    await ofCopy.end();

    expect((await new Start(starter, folder).order('reset', 'reset')).event).toBe('reset');
    expect(existsSync(join(locate(folder), 'cluster'))).toBe(false);
  });

  it('stays where it is when its folder becomes private later: the start says what to do', async () => {
    const parent = await place();
    const folder = join(parent, 'data');
    const first = new Start(self, folder);
    await first.started();
    await first.end();
    await chmod(parent, 0o700);
    const { message } = await new Start(self, folder).order('start', 'started');
    expect(message).toMatch(/can no longer be reached.*chmod o\+x.* \/ .*无法/);
    expect(listing(folder)).toEqual(['postgres']);
    await chmod(parent, 0o755);
    await new Start(self, folder).started();
  });

  it('starts under a umask that lets nobody else read, and where an earlier start left such a copy', async () => {
    const folder = join(await place(), 'data');
    const before = process.umask(0o077);
    const first = new Start(self, folder);
    process.umask(before);
    await first.started();
    await first.end();
    // Such a folder is itself private, so the cluster lives elsewhere.
    const home = locate(folder);
    const server = listing(home).find((name) => name.startsWith('server-')) ?? '';
    await chmod(join(home, server), 0o700);
    await new Start(self, folder).started();
    expect(statSync(join(home, server)).mode & 0o777).toBe(0o755);
  });

  it('is not started by another user', async () => {
    const folder = join(await place(), 'data');
    const first = new Start(self, folder);
    await first.started();
    await first.end();
    const theirs = await new Start(nobody ?? self, folder).order('start', 'started');
    expect(theirs.message).toMatch(/belongs to the user with id 0.* \/ .*id 0/);

    const ofNobody = join(await place(nobody), 'data');
    const second = new Start(nobody ?? self, ofNobody);
    await second.started();
    await second.end();
    const ours = await new Start(self, ofNobody).order('start', 'started');
    expect(ours.message).toContain('belongs to the user with id 65534');
    await mkdir(join(ofNobody, 'still-usable'));
  });
});
