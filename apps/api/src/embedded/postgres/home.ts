import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, mkdir, readFile, realpath, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './error-code.ts';
import { refuse } from './refusals.ts';
import { canWorkIn, serverUser, type SystemUser } from './system-user.ts';

/** Where everything of one embedded database lives. */
export interface Home {
  /** Absolute folder, ours; others may pass through it but not look into it. */
  path: string;
  /** The data folder that was asked for, as it is shown to people. */
  folder: string;
  /** Who runs the server where we are root, as which PostgreSQL will not run. */
  user: SystemUser | undefined;
}

/** Homes of root whose data folder the server's user cannot reach. */
const elsewhere = '/var/lib/cityloom';
const pointerName = 'postgres.location';

/**
 * Finds the home that a data folder already has, without making anything.
 * @param folder absolute path
 * @returns its path, or undefined where there is none
 * @throws StartRefused where it belongs to another user
 */
export async function findHome(folder: string): Promise<string | undefined> {
  const path = (await pointedAt(folder)) ?? join(folder, 'postgres');
  const owner = await ownerOf(path);
  if (owner !== undefined && owner.uid !== process.getuid?.()) throw refuse.anotherUsers(path, owner.uid);
  return owner === undefined ? undefined : realpath(path);
}

/**
 * Finds or makes the home of a data folder.
 * @param folder absolute path
 * @throws StartRefused where it cannot be written, belongs to another user, or the server's user cannot reach it any more; nothing new is left then
 */
export async function settleHome(folder: string): Promise<Home> {
  const wanted = (await findHome(folder)) ?? join(folder, 'postgres');
  await makeHome(wanted, folder);
  // One spelling only, since a running server is recognised by the path in its command line.
  const path = await realpath(wanted);
  if (process.getuid?.() !== 0) return { path, folder, user: undefined };

  const dataOwner = await ownerOf(join(path, 'cluster', 'data'));
  const user = dataOwner ?? serverUser();
  if (await canWorkIn(path, user)) return { path, folder, user };
  // A second, empty database beside the one with the work in it would look like lost work.
  if (dataOwner !== undefined) throw refuse.outOfReach(path, user.uid);
  // Where it is not empty it holds the log of a failed start, which does no harm.
  await rmdir(path).catch(() => undefined);
  return { path: await moveElsewhere(folder, user), folder, user };
}

async function makeHome(path: string, folder: string): Promise<void> {
  let firstMade: string | undefined;
  try {
    firstMade = await mkdir(path, { recursive: true });
    await chmod(path, 0o711);
    await access(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (firstMade !== undefined) await rm(firstMade, { recursive: true, force: true });
    throw refuse.unwritable(folder, codeOf(error));
  }
}

async function moveElsewhere(folder: string, user: SystemUser): Promise<string> {
  const real = await realpath(folder);
  const path = join(elsewhere, createHash('sha256').update(real).digest('hex').slice(0, 16));
  await makeHome(elsewhere, elsewhere);
  await makeHome(path, elsewhere);
  if (!(await canWorkIn(path, user))) throw refuse.outOfReach(path, user.uid);
  const why = `The database of this folder lives there, because its own user cannot reach this folder.\n此文件夹的数据库保存在上述位置，因为数据库用户无法访问此文件夹。\n`;
  await writeFile(join(folder, pointerName), `${path}\n${real}\n\n${why}`);
  return realpath(path);
}

/** @returns the home that a data folder's pointer names, unless the pointer only came along with a copy of the folder */
async function pointedAt(folder: string): Promise<string | undefined> {
  const pointer = await readPointer(folder);
  if (pointer === undefined || pointer.folder === (await realpath(folder))) return pointer?.home;
  const original = await readPointer(pointer.folder);
  return original?.home === pointer.home ? undefined : pointer.home;
}

async function readPointer(folder: string): Promise<{ home: string; folder: string } | undefined> {
  const text = await readFile(join(folder, pointerName), 'utf8').catch(() => '');
  const [home = '', original = ''] = text.split('\n');
  return /^\/var\/lib\/cityloom\/[0-9a-f]{16}$/.test(home) ? { home, folder: original } : undefined;
}

async function ownerOf(path: string): Promise<SystemUser | undefined> {
  return stat(path).then(
    ({ uid, gid }) => ({ uid, gid }),
    () => undefined,
  );
}
