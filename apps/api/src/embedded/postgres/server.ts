import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Home } from './home.ts';
import { lastWords, logFile, openLog, saidSince, sizeOf } from './log.ts';
import { isReady } from './postmaster-file.ts';
import { refuse } from './refusals.ts';
import { serverCommand } from './server-command.ts';

/** A server that takes connections. */
export interface Server {
  pid: number;
  port: number;
  /** Resolves when the server has ended, for whatever reason. */
  exited: Promise<void>;
  /** Ends it in order (fast shutdown: open transactions are rolled back) and resolves when it is gone. */
  stop: () => Promise<void>;
}

/** How to start it. Without a port, a free one is chosen. */
export interface ServerPlan {
  bin: string;
  port: number | undefined;
  settings: Readonly<Record<string, string>>;
}

/**
 * Starts PostgreSQL on the cluster of a home and waits until it takes connections.
 * @throws StartRefused with the server's last words where it does not
 */
export async function startServer(home: Home, plan: ServerPlan): Promise<Server> {
  const deadline = Date.now() + 60_000;
  for (let attempt = 1; ; attempt += 1) {
    const port = plan.port ?? (await freePort());
    const before = sizeOf(home.path);
    const { child, exited } = await launch(home, plan, port);
    if (await becomesReady(child, home, deadline)) return asServer(child, port, exited);
    child.kill('SIGQUIT');
    await exited;
    const said = await saidSince(home.path, before);
    if (Date.now() < deadline && said.includes('pre-existing shared memory block')) {
      await endBackends(join(home.path, 'cluster', 'data'));
      await pause(100);
    } else if (!/could not bind|could not create any TCP\/IP sockets/.test(said)) {
      throw refuse.failed('start', lastWords(said), logFile(home.path));
    } else if (plan.port !== undefined || attempt === 3) {
      throw refuse.portTaken(port);
    }
  }
}

interface Launched {
  child: ChildProcess;
  exited: Promise<void>;
}

async function launch(home: Home, { bin, settings }: ServerPlan, port: number): Promise<Launched> {
  const log = await openLog(home.path);
  const all = {
    listen_addresses: '127.0.0.1',
    // No socket file at all: nothing for other users to find, and no limit of 107 bytes on the folder's path.
    unix_socket_directories: '',
    ...settings,
    port: String(port),
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const data = join(home.path, 'cluster', 'data');
  const { file, args, options } = serverCommand(home, join(bin, 'postgres'), ['-D', data, ...flags], 'INT');
  const child = spawn(file, args, { ...options, stdio: ['ignore', log.fd, log.fd] });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.on('error', () => child.pid ?? resolve());
  });
  // Where no signal of parent death can be had, at least an orderly end of ours takes the server along.
  const end = () => child.kill('SIGINT');
  process.once('exit', end);
  void exited.then(() => process.off('exit', end));
  await log.close();
  return { child, exited };
}

async function becomesReady(child: ChildProcess, home: Home, deadline: number): Promise<boolean> {
  const data = join(home.path, 'cluster', 'data');
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    if (await isReady(data, child.pid)) return true;
    await pause(20);
  }
  return false;
}

function asServer(child: ChildProcess, port: number, exited: Promise<void>): Server {
  const stop = async () => {
    child.kill('SIGINT');
    const patience = new AbortController();
    // Past that, an immediate shutdown: recovery at the next start loses nothing that was committed.
    const force = pause(30_000, undefined, { signal: patience.signal, ref: false }).then(
      () => child.kill('SIGQUIT'),
      () => undefined,
    );
    await exited;
    patience.abort();
    await force;
  };
  return { pid: child.pid ?? 0, port, exited, stop };
}

/**
 * Ends the backends that a killed server left busy, which otherwise keep the next one from starting.
 * They are known by their working folder, the cluster's own; where that cannot be seen, they end by themselves in time.
 */
async function endBackends(data: string): Promise<void> {
  const processes = await readdir('/proc').catch(() => []);
  await Promise.all(
    processes
      .filter((name) => /^\d+$/.test(name))
      .map(async (pid) => {
        const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
        if (folder === data) process.kill(Number(pid), 'SIGQUIT');
      }),
  );
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
