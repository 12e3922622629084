import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Home } from './home.ts';
import { trySuperuser } from './connection.ts';
import { readPasswords } from './passwords.ts';
import { disarmStaleFile, livePostmaster, type Postmaster } from './postmaster-file.ts';
import { identify, isRunning, pidOf } from './process-identity.ts';
import { readRecord } from './running-record.ts';
import { refuse } from './refusals.ts';

/**
 * Clears the way for a start: stops a server whose supervisor was killed, and makes stale files harmless.
 * To be called under the start lock, so that a server found here is not about to be recorded by somebody else.
 * @param patience milliseconds that a left-over server may take to answer and end
 * @throws StartRefused where Cityloom runs on this home already, or the server there is not ours
 */
export async function clearPredecessor(
  { path, folder }: Pick<Home, 'path' | 'folder'>,
  patience = 10_000,
): Promise<void> {
  const data = join(path, 'cluster', 'data');
  const record = readRecord(path);
  const first = await livePostmaster(data);
  if (record !== undefined && isRunning(record.supervisor)) {
    const self = record.supervisor === identify(process.pid);
    // We ourselves may start again in place after our server died; of anybody else that is their business.
    if (!self || record.postmaster === first?.identity)
      throw refuse.alreadyRunning(folder, pidOf(record.supervisor), record.origin);
  }
  if (first !== undefined) await stopOrphan(first, path, folder, patience);
  await disarmStaleFile(data);
}

async function stopOrphan(first: Postmaster, path: string, folder: string, patience: number): Promise<void> {
  const data = join(path, 'cluster', 'data');
  const passwords = await readPasswords(path);
  const deadline = Date.now() + patience;
  let asked = false;
  while (isRunning(first.identity)) {
    const port = (await livePostmaster(data))?.port;
    if (!asked && port !== undefined && passwords !== undefined) {
      const answer = await trySuperuser(port, passwords.superuser);
      if (answer === 'refused') throw refuse.notOurs(folder, first.pid);
      if (answer === 'welcome') {
        process.kill(first.pid, 'SIGINT');
        asked = true;
      }
    }
    if (Date.now() > deadline)
      throw passwords === undefined ? refuse.notOurs(folder, first.pid) : refuse.stuck(folder, first.pid);
    await pause(50);
  }
}
