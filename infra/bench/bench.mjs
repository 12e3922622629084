import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopProcesses, runLogged } from '../start/processes.mjs';
import { Progress } from '../start/progress.mjs';
import { Refusal } from '../start/refusal.mjs';
import { build, installPackages, root } from '../start/steps.mjs';
import { gates } from './gates.mjs';
import { needTwoCores } from './machine.mjs';
import { measureProse, measureRegisters } from './measure.mjs';
import { help, readOptions } from './options.mjs';
import { figuresOf, isVoid, median, ms, table, tellOthers, tellProse, tellRegisters } from './report.mjs';
import { startServer } from './servers.mjs';

/** @typedef {import('./servers.mjs').BenchServer} BenchServer */
/** @typedef {{ size: number, name: string, run: import('./report.mjs').Prose }} Measured */

const folder = join(root, 'infra/bench');
const logs = mkdtempSync(join(tmpdir(), 'cityloom-bench-logs-'));
const progress = new Progress();
/** @type {BenchServer[]} */
const servers = [];
let ending = false;
for (const [signal, code] of Object.entries({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }))
  process.on(signal, () => void end(code));

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(help);
  else await bench(options);
  await end(0);
} catch (error) {
  if (!ending) {
    progress.failed();
    console.error(error instanceof Refusal ? error.message : error);
    await end(error instanceof Refusal ? error.exitCode : 1);
  }
}

/** @param {import('./options.mjs').BenchOptions} options */
async function bench(options) {
  needTwoCores();
  const context = { logs, progress };
  await installPackages(context);
  await build(context);
  await installPeers();
  progress.step({ en: 'Starting the servers', zh: '启动各个服务' });
  for (const name of options.servers) servers.push(await startServer(name));
  for (const { ready } of servers) await ready;
  progress.done();
  console.log(`Node.js ${process.versions.node}, ${cpus()[0]?.model.trim()}; servers on core 0, load on core 1.`);
  /** @type {Measured[]} */
  const measured = [];
  const registers = [];
  for (let round = 0; round < options.rounds; round += 1) {
    for (const size of options.sizes) measured.push(...(await proseRound(options, round, size)));
    const ours = servers.find(({ name }) => name === 'ours');
    if (!options.registers || ours === undefined) continue;
    const run = await measureRegisters(ours, options.seconds);
    console.log(`Round ${round + 1}, 20 writers on 500 records: ${tellRegisters(run)}`);
    registers.push(run);
  }
  conclude(options, measured, registers);
  console.log(`\n${tellOthers([...measured.map(({ run }) => run), ...registers])}`);
}

/**
 * Every server once, beginning with another one in each round.
 * @param {import('./options.mjs').BenchOptions} options
 * @param {number} round
 * @param {number} size clients
 */
async function proseRound({ seconds }, round, size) {
  /** @type {Measured[]} */
  const measured = [];
  for (const [n] of servers.entries()) {
    const server = servers[(n + round) % servers.length];
    if (server === undefined) continue;
    const run = await measureProse(server, { clients: size, typists: Math.min(size, 20), seconds });
    console.log(`Round ${round + 1}, ${size} clients, ${server.label}: ${tellProse(run)}`);
    measured.push({ size, name: server.name, run });
  }
  return measured;
}

/**
 * @param {import('./options.mjs').BenchOptions} options
 * @param {Measured[]} measured
 * @param {import('./report.mjs').Registers[]} registers
 */
function conclude({ sizes }, measured, registers) {
  /** @param {number} size @param {string} name */
  const of = (size, name) =>
    figuresOf(measured.filter((one) => one.size === size && one.name === name).map(({ run }) => run));
  const rows = sizes.flatMap((size) => servers.map((server) => ({ size, server, figures: of(size, server.name) })));
  if (rows.length > 0)
    console.log(`\nEdit to screen, medians of the rounds\n\n${table(rows)}\n\n${gates(of).join('\n')}`);
  const good = registers.filter((run) => !isVoid(run));
  if (good.length === 0) return;
  const middle = (/** @type {'perSecond' | 'p50' | 'p99'} */ what) => median(good.map((run) => run[what]));
  console.log(
    `\nRegisters, 20 writers on 500 records: ${middle('perSecond').toFixed(0)} durable answers/s, p50 ${ms(middle('p50'))}, p99 ${ms(middle('p99'))}`,
  );
}

/** The peers have a lockfile of their own; nobody else installs them. */
async function installPeers() {
  if (existsSync(join(folder, 'node_modules/ws'))) return;
  progress.step({ en: 'Installing what it is measured against', zh: '安装用于对比的软件包' });
  const args = ['--yes', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--ignore-workspace'];
  await runLogged('npx', args, { cwd: folder, env: { ...process.env, CI: 'true' }, log: join(logs, 'install.log') });
  progress.done();
}

/** @param {number} code */
async function end(code) {
  if (ending) return;
  ending = true;
  // Ours first, and with patience: it stops its PostgreSQL.
  await Promise.all(servers.map(({ stop }) => stop()));
  await stopProcesses();
  rmSync(logs, { recursive: true, force: true });
  process.exit(code);
}
