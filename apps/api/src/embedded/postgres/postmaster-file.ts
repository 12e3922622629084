import { constants } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { commandOf, identify, type ProcessIdentity } from './process-identity.ts';

/** What PostgreSQL writes into `postmaster.pid` (lines 1 and 4, LOCK_FILE_LINE_* of miscadmin.h). */
export interface Postmaster {
  pid: number;
  identity: ProcessIdentity;
  /** Undefined as long as the server has not come so far. */
  port: number | undefined;
}

const fileOf = (data: string) => join(data, 'postmaster.pid');

/** @returns the live server of a data folder, or undefined where there is none, whatever a left-over file says */
export async function livePostmaster(data: string): Promise<Postmaster | undefined> {
  const [first = '', , , fourth = ''] = (await contentOf(data)).split('\n');
  const pid = Math.abs(Number.parseInt(first, 10));
  const identity = pid > 0 ? identify(pid) : undefined;
  // The number may have been given to another program since, in a container nearly always to the same one.
  if (identity === undefined || !commandOf(pid).includes(` ${data} `)) return undefined;
  return { pid, identity, port: Number.parseInt(fourth, 10) || undefined };
}

/** @returns whether the server with that number takes connections (line 8, the one that `pg_ctl` waits for) */
export async function isReady(data: string, pid: number): Promise<boolean> {
  const lines = (await contentOf(data)).split('\n');
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}

/**
 * Makes a left-over `postmaster.pid` harmless; to be called when there is no live server, under the start lock.
 *
 * PostgreSQL refuses to start where any process of its user has the number in the file, even a zombie or a stranger.
 * The file is not deleted, since its other lines let PostgreSQL find out whether backends of a killed server still use
 * the shared memory; the number is replaced by that of the new server's parent, which PostgreSQL knows to be no server.
 */
export async function disarmStaleFile(data: string): Promise<void> {
  const [first = '', ...rest] = (await contentOf(data)).split('\n');
  if (Number.parseInt(first, 10) > 0) {
    const file = await open(fileOf(data), constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW);
    await file.writeFile([process.pid, ...rest].join('\n'));
    await file.close();
  } else {
    await rm(fileOf(data), { force: true });
  }
}

const contentOf = (data: string) => readFile(fileOf(data), 'utf8').catch(() => '');
