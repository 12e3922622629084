import { constants, statSync } from 'node:fs';
import { open, readFile, rename, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

const keep = 5_000_000;

/** @returns the file with all that the server said */
export const logFile = (home: string): string => join(home, 'postgres.log');

/** Opens the log for appending, readable by ourselves only; past 5 MB the old one is set aside as `postgres.log.1`. */
export async function openLog(home: string): Promise<FileHandle> {
  if (sizeOf(home) > keep) await rename(logFile(home), `${logFile(home)}.1`);
  return open(logFile(home), constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW, 0o600);
}

/** @returns how much the log holds by now, in bytes */
export const sizeOf = (home: string): number => statSync(logFile(home), { throwIfNoEntry: false })?.size ?? 0;

/** @returns what was said since the log had `from` bytes */
export async function saidSince(home: string, from: number): Promise<string> {
  return (await readFile(logFile(home))).subarray(from).toString('utf8');
}

/** @returns the line that tells most about a failure, without its time stamp */
export function lastWords(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const line = lines.findLast((text) => /FATAL|PANIC|error:/.test(text)) ?? lines.at(-1) ?? 'no output';
  return line.replace(/^.*?(?:FATAL|PANIC|error):\s*/, '').trim();
}
