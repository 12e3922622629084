import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from './refusal.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let stopping = false;

/**
 * Starts a program in a process group of its own, so that it can be ended with all that it started.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, stdio: import('node:child_process').StdioOptions }} options
 */
export function startProcess(file, args, options) {
  const child = spawn(file, args, { ...options, detached: true });
  running.add(child);
  child.once('close', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end, its output in a log.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, log: string }} options
 * @throws {Refusal} with the last lines of the output where it fails
 */
export async function runLogged(file, args, { cwd, env = process.env, log }) {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  const child = startProcess(file, args, { cwd, env, stdio: ['ignore', output, output] });
  /** @type {unknown[]} */
  const [code, signal] = await once(child, 'close').catch((error) => [error.message]);
  closeSync(output);
  // Who stopped it gives the answer; a failure of the program that was told to stop is none.
  if (stopping) await new Promise(() => undefined);
  if (code === 0) return;
  const tail = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
  const command = [file, ...args].join(' ');
  throw new Refusal({
    en: `${tail}\nThis failed (${String(code ?? signal)}): ${command}. All of its output is in ${log}`,
    zh: `以上命令失败，完整输出见 ${log}`,
  });
}

/** Ends everything that was started here and waits until it is gone; what does not listen is killed after three seconds. */
export async function stopProcesses() {
  stopping = true;
  await Promise.all(
    [...running].map(async (child) => {
      const deadline = Date.now() + 3000;
      signalGroup(child, 'SIGTERM');
      // The group and not only the program itself: npx may end before the pnpm that it started.
      while (signalGroup(child, 0) && Date.now() < deadline) await pause(20);
      signalGroup(child, 'SIGKILL');
    }),
  );
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {'SIGTERM' | 'SIGKILL' | 0} signal 0 only asks
 * @returns {boolean} whether there was anybody to get it
 */
function signalGroup({ pid }, signal) {
  try {
    return pid !== undefined && process.kill(-pid, signal);
  } catch {
    return false;
  }
}
