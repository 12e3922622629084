import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startProcess } from '../start/processes.mjs';
import { root } from '../start/steps.mjs';
import { onCore } from './machine.mjs';

/** @typedef {import('./options.mjs').ServerName} ServerName */
/** @typedef {{ name: ServerName, label: string, durable: boolean, origin: string, pid: number, ready: Promise<void>, failed: Promise<never>, stop: () => Promise<void> }} BenchServer */

const serverCore = 0;
const labels = {
  ours: 'Cityloom',
  hocuspocus: 'Hocuspocus 3.4.4',
  relay: 'bare ws relay',
  ticking: 'ws relay with our tick',
};
const programs = {
  hocuspocus: ['hocuspocus-server.mjs'],
  relay: ['relay-server.mjs'],
  ticking: ['relay-server.mjs', 'ticking'],
};

/**
 * Starts a server on its core. All of them stay until the end, so that all are warm.
 * @param {ServerName} name
 * @returns {Promise<BenchServer>} which can be stopped at once, answers once it is `ready`, and has `failed` where it ended by itself
 */
export async function startServer(name) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { child, clear } = name === 'ours' ? startOurs(port) : startPeer(name, port);
  const ended = once(child, 'exit').then(() => clear());
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const answering = answers(origin, name === 'ours' ? '/api/cities' : '/');
  const failed = ended.then(() => Promise.reject(new Error(`${labels[name]} has ended by itself.`)));
  // Told to whoever waits for the server; when it is stopped nobody does.
  failed.catch(() => undefined);
  const ready = Promise.race([answering, failed]);
  return { name, label: labels[name], durable: name === 'ours', origin, pid: child.pid ?? 0, ready, failed, stop };
}

/**
 * The trial product as people start it: the build, and PostgreSQL with fsync, in a folder of its own.
 * @param {number} port
 */
function startOurs(port) {
  const folder = mkdtempSync(join(tmpdir(), 'cityloom-bench-'));
  // Started as root, PostgreSQL's own user must be able to reach it.
  chmodSync(folder, 0o755);
  const start = [join(root, 'infra/start/start.mjs'), '--port', String(port), '--data', join(folder, 'data')];
  const { file, args } = onCore(serverCore, start);
  const child = startProcess(file, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return { child, clear: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * @param {Exclude<ServerName, 'ours'>} name
 * @param {number} port
 */
function startPeer(name, port) {
  const [program = '', ...more] = programs[name];
  const { file, args } = onCore(serverCore, [join(root, 'infra/bench', program), String(port), ...more]);
  const child = startProcess(file, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return { child, clear: () => undefined };
}

/**
 * @param {string} origin
 * @param {string} path where an answer of any kind is enough, or for ours a city that has been opened
 */
async function answers(origin, path) {
  for (;;) {
    const answer = await fetch(origin + path).catch(() => undefined);
    const body = await answer?.text();
    if (body !== undefined && (path === '/' || (answer?.ok && JSON.parse(body).items.length > 0))) return;
    await pause(200);
  }
}

/** A port of loopback that nobody holds at this moment. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
