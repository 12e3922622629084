import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../../../..', import.meta.url));
const made = new Set(['dist', '.data', '.test', '.git', 'coverage']);

/**
 * A copy of the checkout that can be changed and started: its sources are its own, the packages installed are shared.
 * @returns its folder, and how to remove it
 */
export async function copyCheckout(): Promise<{ root: string; remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'cityloom-copy-'));
  await cp(checkout, root, {
    recursive: true,
    // The links between the packages of the workspace lead to where they stand: here.
    verbatimSymlinks: true,
    filter: (source) =>
      !made.has(basename(source)) && !source.endsWith('.tsbuildinfo') && source !== join(checkout, 'node_modules'),
  });
  await mkdir(join(root, 'node_modules'));
  for (const name of await readdir(join(checkout, 'node_modules')))
    await symlink(join(checkout, 'node_modules', name), join(root, 'node_modules', name));
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
