import { spawnSync, type SpawnOptions } from 'node:child_process';
import type { Home } from './home.ts';

/** What to hand to `spawn`. */
export interface ServerCommand {
  file: string;
  args: string[];
  options: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd' | 'env' | 'detached'>;
}

let parentDeathSignals: boolean | undefined;

/**
 * How to run one of PostgreSQL's programs: as the server's user, away from our terminal, and ending when we are killed.
 * @param signal what the program gets when this process dies, where the system can arrange that (Linux with util-linux)
 */
export function serverCommand(
  { user, path }: Home,
  file: string,
  args: string[],
  signal: 'INT' | 'KILL',
): ServerCommand {
  const options = {
    cwd: path,
    // Our own language settings never reach the cluster: without LANG it would store Chinese unchecked (SQL_ASCII).
    env: { PATH: process.env['PATH'], LANG: locale, LC_ALL: locale, TZ: 'UTC' },
    // Ctrl-C in the terminal is for us alone; the server ends last, when we tell it to.
    detached: true,
  };
  parentDeathSignals ??= spawnSync('setpriv', ['--pdeathsig', signal, 'true'], { stdio: 'ignore' }).status === 0;
  if (!parentDeathSignals) return { file, args, options: { ...options, uid: user?.uid, gid: user?.gid } };
  const become = user ? ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups'] : [];
  return { file: 'setpriv', args: ['--pdeathsig', signal, ...become, '--', file, ...args], options };
}

/** UTF-8 on every system; `C.UTF-8` is unknown to macOS. */
export const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
