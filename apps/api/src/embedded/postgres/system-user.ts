import { spawnSync } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** An account of the operating system, by its numbers. */
export interface SystemUser {
  uid: number;
  gid: number;
}

const nobody: SystemUser = { uid: 65_534, gid: 65_534 };

/** @returns who runs the server when we are root: `postgres` where that account exists, else `nobody`; none is ever made */
export function serverUser(): SystemUser {
  return lookUp('postgres') ?? lookUp('nobody') ?? nobody;
}

function lookUp(name: string): SystemUser | undefined {
  const number = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [uid, gid] = [number('-u'), number('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

/**
 * Really tries, as that user, to get into a folder of its own below `path` and to write there:
 * permission bits alone do not tell (mount options, access lists, containers).
 * @param path existing folder; called as root only
 */
export async function canWorkIn(path: string, user: SystemUser): Promise<boolean> {
  const probe = await mkdtemp(join(path, 'probe-'));
  try {
    await chown(probe, user.uid, user.gid);
    // The shell, since our own node may itself lie where that user cannot reach it (/root/.nvm).
    return spawnSync('/bin/sh', ['-c', 'cd "$1" && : > written', 'sh', probe], { ...user, cwd: '/' }).status === 0;
  } finally {
    await rm(probe, { recursive: true, force: true });
  }
}
