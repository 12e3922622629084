import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from './home.ts';
import { lastWords, logFile, openLog, saidSince, sizeOf } from './log.ts';
import { makePasswords, readPasswords, type Passwords } from './passwords.ts';
import { refuse } from './refusals.ts';
import { locale, serverCommand } from './server-command.ts';

/**
 * Makes the cluster of a home where it has none. It is made aside and renamed, passwords included, so that an
 * interrupted attempt never looks finished. To be called under the start lock.
 * @param bin folder with `initdb`
 * @param major PostgreSQL's major version that `bin` is of
 * @throws StartRefused where it cannot be made, or was made by another major version
 */
export async function ensureCluster(home: Home, bin: string, major: string): Promise<Passwords> {
  const cluster = join(home.path, 'cluster');
  await removeDrafts(home.path);
  const found = await readFile(join(cluster, 'data', 'PG_VERSION'), 'utf8').catch(() => undefined);
  const passwords = await readPasswords(home.path);
  if (found !== undefined && passwords !== undefined) {
    if (found.trim() !== major) throw refuse.otherVersion(home.folder, found.trim(), major);
    return passwords;
  }
  const draft = join(home.path, `cluster-draft-${process.pid}`);
  await mkdir(draft);
  // Not by mkdir, which a narrow umask would overrule: the server's user must pass through.
  await chmod(draft, 0o711);
  const made = await makePasswords(draft);
  await initialise(home, bin, draft, made);
  await rename(draft, cluster);
  return made;
}

async function initialise(home: Home, bin: string, draft: string, { superuser }: Passwords): Promise<void> {
  const data = join(draft, 'data');
  const passwordFile = join(draft, 'initdb-password');
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, superuser, { flag: 'wx', mode: 0o600 });
  const { user } = home;
  if (user) await Promise.all([data, passwordFile].map((path) => chown(path, user.uid, user.gid)));
  const log = await openLog(home.path);
  const before = sizeOf(home.path);
  const flags = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions'];
  // Without a UTF-8 ctype a trigram index on Chinese text is silently never used.
  const language = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=und', `--locale=${locale}`];
  const { file, args, options } = serverCommand(home, join(bin, 'initdb'), ['-D', data, ...flags, ...language], 'KILL');
  const child = spawn(file, args, { ...options, stdio: ['ignore', log.fd, log.fd] });
  const end = () => child.kill('SIGINT');
  process.once('exit', end);
  try {
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(lastWords(await saidSince(home.path, before)));
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw refuse.failed('set up its data', String(error).replace(/^Error: /, ''), logFile(home.path));
  } finally {
    process.off('exit', end);
    await log.close();
  }
  await rm(passwordFile);
}

async function removeDrafts(home: string): Promise<void> {
  const drafts = (await readdir(home)).filter((name) => name.startsWith('cluster-draft-'));
  await Promise.all(drafts.map((name) => rm(join(home, name), { recursive: true, force: true, maxRetries: 5 })));
}
