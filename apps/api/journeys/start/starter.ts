import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { until } from './until.ts';

/** What the runner says, one line each. */
export interface Said {
  event: string;
  pid: number;
  port: number;
  ownerUrl: string;
  appUrl: string;
  message: string;
  name: string;
}

/** Who runs a start, and from which checkout. */
export interface Starter {
  title: string;
  uid: number;
  gid: number;
  node: string;
  runner: string;
}

export const isRoot = process.getuid?.() === 0;

/** The very user and checkout of the tests. */
export const self: Starter = {
  title: isRoot ? 'root' : 'an ordinary user',
  uid: process.getuid?.() ?? -1,
  gid: process.getgid?.() ?? -1,
  node: process.execPath,
  runner: fileURLToPath(new URL('../../dist/journeys/start/runner.js', import.meta.url)),
};

const begun = new Set<Start>();

/** One running copy of the runner. */
export class Start {
  readonly said: Said[] = [];
  readonly child: ChildProcessWithoutNullStreams;
  private noise = '';

  constructor(
    { uid, gid, node, runner }: Starter,
    folder: string,
    {
      env = { PATH: process.env['PATH'] },
      settings = {},
    }: { env?: NodeJS.ProcessEnv; settings?: Record<string, string> } = {},
  ) {
    // An environment without LANG, as under systemd and cron.
    const ids = isRoot ? { uid, gid } : {};
    this.child = spawn(node, [runner, folder, JSON.stringify(settings)], { ...ids, env, cwd: '/' });
    createInterface({ input: this.child.stdout }).on('line', (line) => this.said.push(JSON.parse(line)));
    this.child.stderr.on('data', (text: Buffer) => (this.noise += text.toString()));
    begun.add(this);
  }

  /** Gives an order and waits for its outcome, whichever of these events it is. */
  async order(order: string, ...outcomes: string[]): Promise<Said> {
    const from = this.said.length;
    this.child.stdin.write(`${order}\n`);
    return this.hears([...outcomes, 'refused'], from);
  }

  /** Waits for one of these events. */
  async hears(events: string[], from = 0): Promise<Said> {
    return until(`${events.join(' or ')} of the runner`, () => {
      if (this.child.exitCode !== null) throw new Error(`the runner ended: ${this.noise}`);
      return this.said.slice(from).find(({ event }) => events.includes(event));
    });
  }

  /** Starts the database and demands that it runs. */
  async started(order = 'start'): Promise<Said> {
    const outcome = await this.order(order, 'started');
    if (outcome.event !== 'started') throw new Error(outcome.message);
    return outcome;
  }

  /** Ends the runner as kill -9 does: nothing of it gets to say goodbye. */
  async kill(): Promise<void> {
    begun.delete(this);
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  /** Stops the database in order, then ends the runner. */
  async end(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) await this.order('stop', 'stopped');
    await this.kill();
  }
}

/** Ends whatever a test has left running. */
export async function endAll(): Promise<void> {
  await Promise.all([...begun].map((start) => start.end()));
}
