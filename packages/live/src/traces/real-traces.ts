/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Replaces `removed` characters at `at` by `text`; in UTF-16 units. */
type Patch = readonly [at: number, removed: number, text: string];

/** An edit of one author, made in sight of its parents and of everything before them. */
export interface TracedEdit {
  readonly parents: readonly number[];
  readonly agent: number;
  readonly patches: readonly Patch[];
}

/** Recorded editing of people, one character at a time. */
export interface Trace {
  readonly endContent: string;
  readonly txns: readonly TracedEdit[];
}

/** The real traces (CC BY 4.0) are not part of this repository: `TRACES`, or a folder beside the checkout, has them. */
const folder = process.env['TRACES'] ?? fileURLToPath(new URL('../../../../../shared/traces', import.meta.url));

/** @returns the trace, or undefined where there is none on this machine, which is said aloud */
export function realTrace(name: string): Trace | undefined {
  const file = join(folder, `${name}.json.gz`);
  if (!existsSync(file)) {
    process.stdout.write(`traces: NOT RUN (${name})\n`);
    return undefined;
  }
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Trace;
}

/**
 * How many edits of each of two authors lie before an edit, itself included.
 * @returns for each edit, a count for each author
 */
export function sightsOf(txns: readonly TracedEdit[]): readonly (readonly [number, number])[] {
  const sights: [number, number][] = [];
  for (const { parents, agent } of txns) {
    const sight: [number, number] = [0, 0];
    for (const parent of parents) {
      const [zero, one] = sights[parent] ?? [0, 0];
      sight[0] = Math.max(sight[0], zero);
      sight[1] = Math.max(sight[1], one);
    }
    sight[agent === 0 ? 0 : 1] += 1;
    sights.push(sight);
  }
  return sights;
}
