import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const shape = z.object({
  postmaster: z.string(),
  supervisor: z.string(),
  origin: z.string().optional(),
});
/** Who runs the server of a home: both processes by identity, and the web address once people may open it. */
export type RunningRecord = z.infer<typeof shape>;

const fileOf = (home: string) => join(home, 'running.json');

/** @returns what the last start wrote down, or undefined where there is nothing readable */
export function readRecord(home: string): RunningRecord | undefined {
  try {
    return shape.parse(JSON.parse(readFileSync(fileOf(home), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes the record so that a reader finds the old one or the new one, never half of it. */
export function writeRecord(home: string, record: RunningRecord): void {
  const draft = `${fileOf(home)}.${process.pid}.draft`;
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 });
  renameSync(draft, fileOf(home));
}

/** Removes the record of one server, but not that of its successor. */
export function removeRecord(home: string, postmaster: string): void {
  if (readRecord(home)?.postmaster === postmaster) rmSync(fileOf(home), { force: true });
}
