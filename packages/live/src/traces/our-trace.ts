/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One batch as the guard took it, in the order in which it entered the document. */
export interface TracedBatch {
  /** Number of the person, from 0; who opens the page anew writes on under another client id. */
  readonly author: number;
  readonly clientId: number;
  /** What was done at the editor, in words of the recorder; empty for what the editor mended by itself. */
  readonly did: string;
  /** A Yjs update, version 1, in base64. It names by itself what it needs to have come before. */
  readonly update: string;
}

/** A session of several of our editors: first together, then each alone without a line, then together again. */
export interface OurTrace {
  readonly seed: number;
  /** Version of the schema under which it was recorded. */
  readonly schemaVersion: number;
  /** From here on each author wrote without seeing the others… */
  readonly apart: number;
  /** …up to here. */
  readonly together: number;
  readonly batches: readonly TracedBatch[];
  /** The text at the end, as ProseMirror's JSON. */
  readonly end: unknown;
  /** State digest of the document at the end. */
  readonly digest: string;
}

/** The trace recorded from our own editor (`npm run record-trace`). */
export const ourTraceFile = fileURLToPath(new URL('our-editor.json', import.meta.url));

export function ourTrace(): OurTrace {
  return JSON.parse(readFileSync(ourTraceFile, 'utf8')) as OurTrace;
}

/** The bytes of a batch. */
export function bytesOf({ update }: TracedBatch): Uint8Array {
  return new Uint8Array(Buffer.from(update, 'base64'));
}
