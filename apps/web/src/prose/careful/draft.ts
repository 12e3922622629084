import type { Label } from '@cityloom/operating-model';
import type { ProseAddress } from '../prose-address.ts';

/**
 * `writing` · `sending` · `waiting`: no answer came, so it may be in or not; it is sent again as it was · `refused`: the
 * server said no, the words stay · `gone`: the paragraph was taken away · `in`.
 */
export type DraftState =
  | { readonly is: 'writing' | 'sending' | 'waiting' | 'gone' }
  | { readonly is: 'refused'; readonly error: unknown }
  | {
      readonly is: 'in';
      /** The paragraph as others had changed it meanwhile; null where nobody had. */
      readonly others: string | null;
    };

/** One paragraph that somebody writes apart, seen by nobody else until it is put in. */
export interface Draft {
  /** Its name in this tab. */
  readonly key: string;
  readonly address: ProseAddress;
  /** The paragraph that is written anew; null for one more at the end. */
  readonly block: string | null;
  /** The blocks above it, nearest first: its place, should it be taken away. */
  readonly above: readonly string[];
  /** Place in the log of the text that its writer saw. */
  readonly seq: number;
  /** The words that its writer saw. */
  readonly base: string;
  readonly text: string;
  /** Whether the field is open; closed, the words are offered. */
  readonly isOpen: boolean;
  /** Under which it was sent, as long as it is not known what became of it. */
  readonly operation: string | null;
  readonly state: DraftState;
  /** Who else was seen in this paragraph meanwhile, by person. */
  readonly company: ReadonlyMap<string, Label>;
}

/** Where somebody begins to write. */
export type DraftStart = Pick<Draft, 'address' | 'block' | 'above' | 'seq' | 'base'>;

/** Whether a draft holds words that are nowhere else. */
export function isUnput({ state, text, base }: Draft): boolean {
  return state.is !== 'in' && text !== base && text.trim() !== '';
}

/** Whether nothing may be changed now: what was sent is sent again as it was until it is known what became of it. */
export function isLocked({ state }: Draft): boolean {
  return state.is === 'sending' || state.is === 'waiting';
}
