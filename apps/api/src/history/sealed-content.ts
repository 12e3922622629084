import { createHash } from 'node:crypto';
import type { Language } from '@cityloom/operating-model';

/** A text as it was sealed. */
export interface SealedText {
  field: string;
  /** None where the field is not bilingual. */
  language: Language | null;
  /** Place in the document's log. */
  seq: number;
  /** ProseMirror's JSON. */
  json: object;
  /** The words alone. */
  text: string;
}

/** Everything that was adopted. Personal values are left out: they must stay erasable. */
export interface SealedContent {
  city: string;
  record: string;
  type: string;
  code: string;
  number: number;
  /** Place in the city's clock. */
  clock: number;
  /** ISO 8601, UTC. */
  at: string;
  /** Member id. */
  by: string | null;
  fields: Readonly<Record<string, unknown>>;
  links: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  texts: readonly SealedText[];
  /** The versions that it is made of, in the order in which they are read; versions of before there were any have none. */
  parts?: readonly SealedPart[];
  /** The version of the decision that the adoption rests on; left out where it rests on none. */
  decision?: SealedPart;
}

/** Another version that one names by its mark: so the mark of the one holds for the other too. */
export interface SealedPart {
  record: string;
  type: string;
  code: string;
  number: number;
  /** Hexadecimal. */
  hash: string;
}

/**
 * The mark by which a sealed version, and all before it in its city, can be told from any other.
 * @param content the text that is kept, byte for byte
 * @param previous the mark of the version that the city sealed before; none for the first
 * @returns SHA-256 of both, the mark before first
 */
export function sealOf(content: string, previous: Buffer | null): Buffer {
  const hash = createHash('sha256');
  if (previous !== null) hash.update(previous);
  return hash.update(content, 'utf8').digest();
}

/** A version as it is kept. */
interface Kept {
  readonly content: string;
  readonly previous: Buffer | null;
  readonly hash: Buffer;
}

/** Whether a version is as it was sealed. */
export const isSealed = ({ content, previous, hash }: Kept): boolean => sealOf(content, previous).equals(hash);

/** Whether it is, and nothing before it in its city was taken out or put in. @param before the mark of the version before it now; none for the first */
export function isWhole({ before, ...version }: Kept & { readonly before: Buffer | null }): boolean {
  const { previous } = version;
  const isInPlace = previous === null ? before === null : before !== null && previous.equals(before);
  return isInPlace && isSealed(version);
}
