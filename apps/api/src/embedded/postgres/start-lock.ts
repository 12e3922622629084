import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './error-code.ts';
import { identify, isRunning, pidOf } from './process-identity.ts';
import { refuse } from './refusals.ts';

const free = 'free';
const name = (generation: number) => `start.${generation}.lock`;

/**
 * Runs `work` while no other process starts, stops an orphan of, or removes the database of a home.
 *
 * The lock is the file `start.<n>.lock` with the highest n. It is taken by making number n + 1, which succeeds for one
 * process only, once n says `free` or its maker has ended. A lock of a dead process is thus never deleted and remade,
 * which two waiting processes could do to each other.
 * @param home existing folder
 * @param shownFolder the data folder as the person knows it, for the refusal
 * @param patience milliseconds to wait for another process
 * @throws StartRefused when the other process is not ready by then
 */
export async function withStartLock<T>(
  home: string,
  shownFolder: string,
  work: () => Promise<T>,
  patience = 10_000,
): Promise<T> {
  const deadline = Date.now() + patience;
  let mine: string | undefined;
  while (mine === undefined) {
    const latest = Math.max(0, ...(await generations(home)));
    const owner = latest === 0 ? free : await ownerOf(join(home, name(latest)));
    if (owner === free || !isRunning(owner)) mine = await take(home, latest + 1);
    else if (Date.now() > deadline) throw refuse.beingStarted(shownFolder, pidOf(owner));
    else await pause(50);
  }
  try {
    return await work();
  } finally {
    await put(home, free, (draft) => rename(draft, mine));
  }
}

async function take(home: string, generation: number): Promise<string | undefined> {
  const mine = join(home, name(generation));
  try {
    await put(home, identify(process.pid) ?? free, (draft) => link(draft, mine));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  }
  const all = await generations(home);
  // Someone may have taken, freed and outnumbered this generation between our look and our link.
  if (Math.max(...all) !== generation) return undefined;
  await Promise.all(all.filter((n) => n < generation).map((n) => rm(join(home, name(n)), { force: true })));
  return mine;
}

async function put(home: string, content: string, publish: (draft: string) => Promise<void>): Promise<void> {
  const draft = join(home, `start.${process.pid}.${crypto.randomUUID()}.draft`);
  await writeFile(draft, content, { flag: 'wx', mode: 0o600 });
  try {
    await publish(draft);
  } finally {
    await rm(draft, { force: true });
  }
}

async function generations(home: string): Promise<number[]> {
  return (await readdir(home)).map((file) => Number(/^start\.(\d+)\.lock$/.exec(file)?.[1] ?? 0));
}

async function ownerOf(lock: string): Promise<string> {
  // A lock that has just been cleared away has a successor, which the next look finds.
  return readFile(lock, 'utf8').catch(() => identify(process.pid) ?? free);
}
