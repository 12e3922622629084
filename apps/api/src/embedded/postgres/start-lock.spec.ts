import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { identify } from './process-identity.ts';
import { withStartLock } from './start-lock.ts';

describe('the start lock', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'cityloom-lock-'));
  });
  afterEach(() => rm(home, { recursive: true }));

  it('lets in one at a time, whether the one before succeeds or fails', async () => {
    let inside = 0;
    let most = 0;
    const enter = async (n: number) => {
      most = Math.max(most, (inside += 1));
      for (let i = 0; i < 20; i += 1) await turn();
      inside -= 1;
      if (n % 2) throw new Error('odd');
      return n;
    };
    const outcomes = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((n) => withStartLock(home, home, () => enter(n))));
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
    ]);
    expect(most).toBe(1);
    expect(await readdir(home)).toEqual([expect.stringMatching(/^start\.\d+\.lock$/)]);
  });

  it('passes on from a process that has ended, also where another got its number', async () => {
    const { pid } = spawnSync('true');
    await writeFile(join(home, 'start.3.lock'), `${pid}@1`);
    expect(await withStartLock(home, home, async () => 'in')).toBe('in');
    await writeFile(join(home, 'start.7.lock'), `${process.pid}@1`);
    expect(await withStartLock(home, home, async () => 'in')).toBe('in');
    expect(await readdir(home)).toEqual(['start.8.lock']);
  });

  it('names the process that holds it when that takes too long', async () => {
    const other = spawn('sleep', ['600']);
    try {
      await writeFile(join(home, 'start.1.lock'), identify(other.pid ?? 0) ?? '');
      await expect(withStartLock(home, '/data', async () => 'in', 120)).rejects.toThrow(
        new RegExp(`being started on /data .*process ${other.pid}.* / `),
      );
    } finally {
      const gone = once(other, 'exit');
      other.kill('SIGKILL');
      await gone;
    }
  });
});
