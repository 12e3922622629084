import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { Refusal } from '../start/refusal.mjs';

/** Linux counts the time of processes in hundredths of a second, whatever the kernel's own beat. */
const ticksPerSecond = 100;

/** @throws {Refusal} where servers and load cannot have a core each */
export function needTwoCores() {
  if (process.platform === 'linux' && cpus().length >= 2 && existsSync('/usr/bin/taskset')) return;
  throw new Refusal({
    en: 'The bench needs Linux with two cores and taskset (package util-linux).',
    zh: '性能测试需要双核 Linux 和 taskset（软件包 util-linux）。',
  });
}

/**
 * The part of a command that keeps a program, and all that it starts, on one core.
 * @param {number} core
 * @param {string[]} args of Node.js
 * @returns {{ file: string, args: string[] }}
 */
export const onCore = (core, args) => ({ file: 'taskset', args: ['-c', String(core), process.execPath, ...args] });

/**
 * Processor seconds that a process has used, user and system together, all its threads.
 * @param {number} pid
 */
export const cpuOf = (pid) => ticks(statOf(pid)?.slice(11, 13) ?? []);

/**
 * Processor seconds of the PostgreSQL that a process has started, ended backends included.
 * @param {number} pid
 */
export function postgresCpuOf(pid) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), stat: statOf(Number(name)) }));
  /** @param {number} parent @returns {number} */
  const below = (parent) =>
    all
      .filter(({ stat }) => Number(stat?.[1]) === parent)
      .reduce((sum, child) => sum + ticks(child.stat?.slice(11, 15) ?? []) + below(child.pid), 0);
  return below(pid);
}

/**
 * Seconds for which a core has been busy, whoever used it.
 * @param {number} core
 */
export function busyOf(core) {
  const line = readFileSync('/proc/stat', 'utf8')
    .split('\n')
    .find((text) => text.startsWith(`cpu${core} `));
  const [user = '', nice = '', system = '', , , irq = '', softirq = '', steal = ''] = line?.split(' ').slice(1) ?? [];
  return ticks([user, nice, system, irq, softirq, steal]);
}

/**
 * The fields of /proc/<pid>/stat behind the name, which may hold spaces itself: state, parent, …
 * @param {number} pid
 */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** @param {string[]} fields */
const ticks = (fields) => fields.reduce((sum, field) => sum + Number(field), 0) / ticksPerSecond;
