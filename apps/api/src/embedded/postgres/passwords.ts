import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const shape = z.object({ superuser: z.string(), owner: z.string(), app: z.string() });
/** One random password a role, safe inside an address. */
export type Passwords = z.infer<typeof shape>;

const name = 'passwords.json';
const random = () => randomBytes(24).toString('base64url');

/** Writes new passwords into a cluster that is being made, readable by ourselves only. */
export async function makePasswords(cluster: string): Promise<Passwords> {
  const passwords = { superuser: random(), owner: random(), app: random() };
  await writeFile(join(cluster, name), JSON.stringify(passwords), { flag: 'wx', mode: 0o600 });
  return passwords;
}

/** @returns the passwords of a home's cluster, or undefined where there is none */
export async function readPasswords(home: string): Promise<Passwords | undefined> {
  try {
    return shape.parse(JSON.parse(await readFile(join(home, 'cluster', name), 'utf8')));
  } catch {
    return undefined;
  }
}
