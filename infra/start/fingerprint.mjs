import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const made = new Set(['node_modules', 'dist', 'coverage']);

/**
 * One hash of names and contents.
 * @param {string} root
 * @param {string[]} paths files and folders below it, made things left out; a missing one counts as such
 * @param {string[]} facts whatever else the result depends on
 */
export function fingerprint(root, paths, facts = []) {
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const path of paths) add(path);
  return hash.digest('hex');

  /** @param {string} path */
  function add(path) {
    const full = join(root, path);
    const entries = listing(full);
    if (entries === undefined) hash.update(`${path}\0`).update(readOr(full)).update('\0');
    else for (const name of entries) add(join(path, name));
  }
}

/** @param {string} folder */
function listing(folder) {
  try {
    return readdirSync(folder)
      .filter((name) => !made.has(name) && !name.endsWith('.tsbuildinfo'))
      .toSorted();
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function readOr(file) {
  try {
    return readFileSync(file);
  } catch {
    return 'missing';
  }
}
