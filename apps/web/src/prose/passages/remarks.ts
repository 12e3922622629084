import type { Passage } from './passage.ts';

/** What is said about the words of a text, and how more is said. */
export interface Remarks {
  /** The passages spoken about, each by the id of what was said. */
  readonly passages: readonly (Passage & { readonly id: string })[];
  /** Says something about a passage; null where the reader may not. */
  readonly onSay: ((passage: Passage) => void) | null;
  /** Shows what was said about some words. */
  readonly onOpen: (ids: readonly string[]) => void;
}
