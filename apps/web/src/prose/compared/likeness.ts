import { gistOf } from '../../words/redline/words-in.ts';
import type { Block } from './blocks.ts';

/** What a block is about, each word with how often it is said. */
export interface Gist {
  readonly words: ReadonlyMap<string, number>;
  readonly size: number;
  /** A cell is never taken for a reworded paragraph. */
  readonly isCell: boolean;
}

/** What a block is about. */
export function gistOfBlock({ words: text, stands }: Block): Gist {
  const all = gistOf(text);
  const words = new Map<string, number>();
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, size: all.length, isCell: stands.as === 'cell' };
}

/**
 * How much two blocks have in common.
 * @returns from 0, nothing, to 1, the same words (Dice's coefficient)
 */
export function likeness(one: Gist, other: Gist): number {
  if (one.isCell !== other.isCell || one.size + other.size === 0) return 0;
  if (one.words.size > other.words.size) return likeness(other, one);
  let shared = 0;
  for (const [word, count] of one.words) shared += Math.min(count, other.words.get(word) ?? 0);
  return (2 * shared) / (one.size + other.size);
}
