import { once } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startProcess } from '../start/processes.mjs';
import { root } from '../start/steps.mjs';
import { createInitiatives, signIn } from './cityloom.mjs';
import { busyOf, cpuOf, onCore, postgresCpuOf } from './machine.mjs';

/** @typedef {import('./servers.mjs').BenchServer} BenchServer */
/** @typedef {{ server: number, postgres: number, others: number }} Cost processor seconds of the server and of its PostgreSQL; `others`: the larger share of a core that strangers used */

/** Each server is measured on one core, its database with it, and everybody who uses it on the other. */
const cores = { server: 0, load: 1 };
const writers = 20;
const writtenRecords = 500;

/**
 * People typing in one room, which is new.
 * @param {BenchServer} server
 * @param {{ clients: number, typists: number, seconds: number }} size
 * @returns {Promise<import('./load.mjs').ProseResult & Cost>}
 */
export async function measureProse(server, size) {
  const { name, origin } = server;
  /** @type {import('./load.mjs').ProseJob} */
  const job = { server: name, origin, room: `room-${performance.now()}`, ...size };
  if (name === 'ours') {
    job.desk = await signIn(origin);
    [job.record] = await createInitiatives(job.desk, 1);
  }
  return run('load.mjs', job, server);
}

/**
 * Writers at the door.
 * @param {BenchServer} server ours
 * @param {number} seconds
 * @returns {Promise<import('./load-registers.mjs').RegistersResult & Cost>}
 */
export async function measureRegisters(server, seconds) {
  const desk = await signIn(server.origin);
  const records = await createInitiatives(desk, writtenRecords);
  return run('load-registers.mjs', { desk, records, writers, seconds }, server);
}

/**
 * Runs a load on its core, and reads what the server uses between the load's `begin` and `end`.
 * @param {string} program
 * @param {object} job
 * @param {BenchServer} server
 */
async function run(program, job, { pid, failed }) {
  const { file, args } = onCore(cores.load, [join(root, 'infra/bench', program)]);
  const child = startProcess(file, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  /** @type {ReturnType<typeof used>[]} */
  const readings = [];
  /** @type {any} */
  let result;
  child.on('message', (/** @type {any} */ message) => {
    if (typeof message === 'string') readings.push(used(pid, child.pid ?? 0));
    else ({ result } = message);
  });
  child.send(job);
  await Promise.race([ended, failed]);
  const [begin, end] = readings;
  if (result === undefined || begin === undefined || end === undefined) throw new Error(`${program} gave no result.`);
  const spent = (/** @type {keyof typeof begin} */ what) => end[what] - begin[what];
  const strangers = [spent('serverCore') - spent('server') - spent('postgres'), spent('loadCore') - spent('load')];
  const others = Math.max(0, ...strangers) / (spent('at') / 1_000);
  return { ...result, server: spent('server'), postgres: spent('postgres'), others };
}

/**
 * @param {number} server
 * @param {number} load
 */
const used = (server, load) => ({
  at: performance.now(),
  server: cpuOf(server),
  postgres: postgresCpuOf(server),
  load: cpuOf(load),
  serverCore: busyOf(cores.server),
  loadCore: busyOf(cores.load),
});
