import type { Passage } from '@cityloom/live';
import type { ReactNode } from 'react';

/** Words of a text that something is said about. */
export type Remarked = Passage & {
  /** Of what was said. */
  readonly id: string;
  /** The words that somebody suggests for their place, where they do. */
  readonly words?: string;
};

/** What is said about the words of a text, and how more is said. */
export interface Remarks {
  readonly passages: readonly Remarked[];
  /** Says something about a passage; null where the reader may not. */
  readonly onSay: ((passage: Passage) => void) | null;
  /** Shows what was said about some words. */
  readonly onOpen: (ids: readonly string[]) => void;
  /** What stands below a paragraph because of what was said about it; null for nothing. */
  readonly below: (ids: readonly string[]) => ReactNode;
}
