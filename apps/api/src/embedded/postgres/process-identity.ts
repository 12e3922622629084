import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Tells one process from another that got the same number later: `<pid>@<start>`.
 * In a container the same program gets the same number at every boot, so the number alone proves nothing.
 */
export type ProcessIdentity = string;

/** @returns the number in an identity */
export const pidOf = (identity: ProcessIdentity): number => Number.parseInt(identity, 10);

/**
 * @param pid of any process, also another user's
 * @returns its identity, or undefined when it has ended; one that only waits to be reaped (a zombie) has ended
 */
export function identify(pid: number): ProcessIdentity | undefined {
  if (process.platform === 'linux') {
    const stat = readOrUndefined(`/proc/${pid}/stat`);
    // The second field is the program's name in parentheses and may itself hold spaces and parentheses (proc(5)).
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields === undefined || fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${pid}@${fields[19]}`;
  }
  const [state, ...started] = ps(pid, 'state=,lstart=').split(/\s+/);
  return !state || state.startsWith('Z') ? undefined : `${pid}@${started.join('-')}`;
}

/** @returns whether exactly that process still runs */
export function isRunning(identity: ProcessIdentity): boolean {
  return identify(pidOf(identity)) === identity;
}

/** @returns the arguments a process was started with, joined by spaces; empty when it has ended */
export function commandOf(pid: number): string {
  if (process.platform === 'linux') return (readOrUndefined(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ');
  return `${ps(pid, 'command=')} `;
}

const ps = (pid: number, columns: string) =>
  spawnSync('ps', ['-ww', '-o', columns, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
