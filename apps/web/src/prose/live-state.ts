import type { NackCode, SavedState } from '@cityloom/live';
import type * as Y from 'yjs';
import type { End } from './membership.ts';

/**
 * `opening` · `live` · `offline`: what is shown may be old · `gone`: it may no longer be read · `old_client`: the text has
 * parts that this version of the page does not know.
 */
export type Phase = 'opening' | 'live' | 'offline' | End;

/** A document as a screen sees it. A new object with every change. */
export interface LiveState {
  readonly phase: Phase;
  /** The text; null before all of it has come, and when it is gone. Another one after a lost lease. */
  readonly doc: Y.Doc | null;
  /** Counts the editors that could not follow the text: with each, a new one has to be made. */
  readonly view: number;
  /** Position of the log that the text contains. */
  readonly seq: number;
  readonly saved: SavedState;
  /** Whether something was written here that the server has not confirmed. */
  readonly unsaved: boolean;
  /** Whether the server takes edits of this person. */
  readonly writes: boolean;
  readonly refused: NackCode | null;
  /** When refused, the words that are not on the server. */
  readonly unsavedText: string;
  /** Words of a copy that had to be given up, kept for the person. */
  readonly rescued: string;
}
