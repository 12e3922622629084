/**
 * The database of the trial start: PostgreSQL's own binaries under our own supervision, on loopback, for one checkout.
 * Only the composition root of the trial enters. Production brings its own PostgreSQL.
 */
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Label } from '@cityloom/operating-model';
import { ensureCluster } from './cluster.ts';
import { findHome, settleHome, type Home } from './home.ts';
import { findBinaries } from './platform.ts';
import { clearPredecessor } from './predecessor.ts';
import { identify } from './process-identity.ts';
import { prepareDatabase, type DatabaseUrls } from './roles.ts';
import { readRecord, removeRecord, writeRecord, type RunningRecord } from './running-record.ts';
import { startServer, type Server } from './server.ts';
import { stageServer } from './server-files.ts';
import { withStartLock } from './start-lock.ts';

export interface PostgresOptions {
  /** Absolute data folder; made where it is missing. */
  folder: string;
  /** Told what is being done, before each step that may take a moment. */
  report: (step: Label) => void;
  /** Server settings besides our own, for example `{ fsync: 'off' }` in tests. */
  settings?: Readonly<Record<string, string>>;
  /** Loopback port, to start again in place after a crash; a free one is chosen where it is left out. */
  port?: number;
}

export interface EmbeddedPostgres extends Server, DatabaseUrls {
  /** Writes down the web address, so that a second start on the same folder can name it in its refusal. */
  announce: (origin: string) => void;
}

/**
 * Starts the database of a data folder: sets it up where it is new, recovers it where it was killed.
 * `exited` of the answer resolves when the server ends, also unexpectedly; the same call with `port` starts it again in place.
 * @throws StartRefused where it runs already, or cannot run here
 */
export async function startPostgres({
  folder,
  report,
  settings = {},
  port,
}: PostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  const home = await settleHome(folder);
  return withStartLock(home.path, folder, async () => {
    await clearPredecessor(home);
    report({ en: `Preparing the database in ${home.path}`, zh: `准备数据库：${home.path}` });
    const bin = await stageServer(binaries, home.path);
    const passwords = await ensureCluster(home, bin, binaries.version.split('.')[0] ?? '');
    report({ en: 'Starting the database', zh: '启动数据库' });
    const server = await startServer(home, { bin, port, settings });
    const record = recordRunning(home, server);
    const stop = async () => {
      await server.stop();
      removeRecord(home.path, record.postmaster);
    };
    try {
      const urls = await prepareDatabase(server.port, passwords);
      return { ...server, ...urls, stop, announce: (origin) => writeRecord(home.path, { ...record, origin }) };
    } catch (error) {
      await stop();
      throw error;
    }
  });
}

function recordRunning({ path }: Home, server: Server): RunningRecord {
  const [postmaster = '', supervisor = ''] = [identify(server.pid), identify(process.pid)];
  const before = readRecord(path);
  // After a start in place the address is still the one that was announced.
  const origin = before?.supervisor === supervisor ? before.origin : undefined;
  const record = { postmaster, supervisor, origin };
  writeRecord(path, record);
  return record;
}

/**
 * Removes the database of a data folder, with all that people wrote into it. Nothing happens where there is none.
 * @throws StartRefused while it runs
 */
export async function resetPostgres(folder: string): Promise<void> {
  const path = await findHome(folder);
  if (path === undefined) return;
  await withStartLock(path, folder, async () => {
    await clearPredecessor({ path, folder });
    // Renamed first, so that an interrupted removal leaves no half of a cluster that looks whole.
    await rename(join(path, 'cluster'), join(path, `cluster-draft-${process.pid}`)).catch(() => undefined);
    const rest = (await readdir(path)).filter((name) => !name.startsWith('start.'));
    await Promise.all(rest.map((name) => rm(join(path, name), { recursive: true, force: true })));
  });
}
