import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Binaries } from './platform.ts';

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Puts a complete, world-readable copy of the binaries (about 60 MB) into a home, once per version.
 *
 * They do not run where npm put them: the links among their libraries are missing, since install scripts are off;
 * node_modules may be read-only; and under a private folder of root's the server's unprivileged user cannot reach them.
 * @returns folder with `initdb` and `postgres`
 */
export async function stageServer({ root, version }: Binaries, home: string): Promise<string> {
  const staged = join(home, `server-${version}`);
  if (!(await isComplete(staged))) {
    const draft = join(home, `server-draft-${process.pid}`);
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { mode: 0o755 });
    await cp(join(root, 'native'), draft, { recursive: true });
    await linkLibraries(join(root, 'native', 'pg-symlinks.json'), draft);
    await openToAll(draft);
    await rm(staged, { recursive: true, force: true });
    await rename(draft, staged);
  }
  await removeOthers(home, basename(staged));
  return join(staged, 'bin');
}

async function linkLibraries(list: string, draft: string): Promise<void> {
  const links = linkList.parse(JSON.parse(await readFile(list, 'utf8')));
  const inDraft = (path: string) => join(draft, path.replace(/^native\//, ''));
  await Promise.all(
    links.map(async ({ source, target }) => {
      // Where the install script did run, the links came along with the copy.
      await rm(inDraft(target), { force: true });
      await mkdir(dirname(inDraft(target)), { recursive: true });
      await symlink(basename(source), inDraft(target));
    }),
  );
}

/** Copies of other versions, and drafts of starts that were killed. */
async function removeOthers(home: string, keep: string): Promise<void> {
  const others = (await readdir(home)).filter((file) => file.startsWith('server-') && file !== keep);
  await Promise.all(others.map((file) => rm(join(home, file), { recursive: true, force: true })));
}

/** Whatever the umask was: the server's user must be able to read every file and enter every folder. */
async function openToAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mode } = await stat(path);
    await chmod(path, entry.isDirectory() ? 0o755 : mode & 0o111 ? 0o755 : 0o644);
  }
  await chmod(folder, 0o755);
}

/** There, and readable by the server's user; a copy made under a narrow umask by an earlier release is not. */
const isComplete = (staged: string) =>
  stat(staged).then(
    ({ mode }) => (mode & 0o755) === 0o755,
    () => false,
  );
