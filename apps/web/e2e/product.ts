import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const copy = promisify(execFile);
const checkout = fileURLToPath(new URL('../../..', import.meta.url));

/** Cityloom as `npm start` brings it up, with a data folder of its own. */
export interface Product {
  origin: string;
  /** The password of the account `admin`, from the file that the start leaves. */
  firstPassword: () => string;
  /** Ends it at once, as a power cut would end the process. */
  kill: () => Promise<void>;
  /** Starts it again on the same port and data. */
  again: () => Promise<void>;
  /** Stops it in peace and removes its data. */
  close: () => Promise<void>;
}

/**
 * Starts the product on a copy of the example city, and waits for its address.
 * @param root the checkout to start from; another than this brings its own example city to life
 * @throws Error with what it printed, when it ends before
 */
export async function openProduct(root = checkout): Promise<Product> {
  const data = await mkdtemp(join(tmpdir(), 'cityloom-e2e-'));
  // Private, the cluster of a root's test would move to /var/lib and stay there.
  await chmod(data, 0o755);
  // With the owners of the files: a root's cluster belongs to somebody else.
  if (root === checkout) await copy('cp', ['-a', `${process.env['CITYLOOM_STOCK']}/.`, data]);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let printed = '';
  let running = await start();

  async function start(): Promise<ChildProcess> {
    const child = spawn(process.execPath, ['infra/start/start.mjs', '--port', String(port), '--data', data], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATABASE_URL: '', OIDC_URL: '' },
    });
    await new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        printed += chunk.toString();
        if (printed.endsWith('\n') && printed.includes(origin)) resolve();
      };
      child.stdout?.on('data', read);
      child.stderr?.on('data', read);
      // What goes wrong in it is told beside the story that it troubles.
      child.stderr?.pipe(process.stderr, { end: false });
      child.once('exit', (code) => reject(new Error(`The product ended with ${code}:\n${printed}`)));
    });
    return child;
  }
  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill(signal);
    await gone;
  }
  return {
    origin,
    firstPassword: () => readFileSync(join(data, 'first-password'), 'utf8').trim(),
    kill: () => end('SIGKILL'),
    again: async () => {
      printed = '';
      running = await start();
    },
    close: async () => {
      await end('SIGTERM');
      await rm(data, { recursive: true, force: true });
    },
  };
}

/**
 * A port that nobody listens at, below those that the system gives to connections going out: while the product is down,
 * a page that tries again could be given its port, and keep it.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}
