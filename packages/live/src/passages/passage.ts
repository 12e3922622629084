import * as Y from 'yjs';
import { blockOf, blockWith } from './block-words.ts';

/** Words of a text that somebody speaks about: where they stand, and how they read then. */
export interface Passage {
  /** Both ends within the live text, which move with it; empty where the text was read without it. */
  readonly anchor: string;
  /** The words themselves. */
  readonly quote: string;
  /** What stood right before and behind them, by which they are told from the same words elsewhere. */
  readonly before: string;
  readonly after: string;
}

/** Where a passage stands now: letters of one paragraph or heading, counted as they stand in it, a thing that is no letter as one. */
export interface Found {
  /** The name of the block. */
  readonly block: string;
  readonly from: number;
  readonly to: number;
}

/** Letters before and behind a passage that are kept with it (design, live 3.11). */
const context = 32;
/** Longest quote; of a longer passage the beginning stands for all of it. */
const longestQuote = 1_000;

/**
 * The passage of some letters of a block.
 * @param doc the live text; null where only its words are known
 * @param words the words of the block
 */
export function passageOf(doc: Y.Doc | null, words: string, { block, from, to }: Found): Passage {
  const element = doc && blockWith(doc, block);
  const ends = element && [endAt(element, from, 0), endAt(element, to, -1)];
  return {
    anchor: ends?.every((end) => end !== null) ? ends.join('.') : '',
    quote: whole(words.slice(from, Math.min(to, from + longestQuote))),
    before: whole(words.slice(Math.max(0, from - context), from)),
    after: whole(words.slice(to, to + context)),
  };
}

/**
 * The passage of some letters of a block as its reader sees it, who may still see what it was: others have gone on writing.
 * @param words the words of the block in the live text
 * @param shown the words that the reader sees, in which `from` and `to` count
 */
export function passageShown(doc: Y.Doc | null, words: string, shown: string, { block, from, to }: Found): Passage {
  if (words === shown) return passageOf(doc, words, { block, from, to });
  const seen = passageOf(null, shown, { block, from, to });
  const now = findByWords([{ id: block, words }], seen);
  return { ...seen, anchor: now === null ? '' : passageOf(doc, words, now).anchor };
}

/**
 * Where a passage stands in a live text now: where its ends have gone, else where its words are found.
 * @returns null where neither is there any more
 */
export function findPassage(doc: Y.Doc, blocks: readonly Named[], passage: Passage): Found | null {
  return byAnchor(doc, passage.anchor) ?? findByWords(blocks, passage);
}

/** A block by its name, with its words. */
export interface Named {
  readonly id: string;
  readonly words: string;
}

/** Where the words of a passage stand: of several places the one whose surroundings are most like those it had. */
export function findByWords(blocks: readonly Named[], { quote, before, after }: Passage): Found | null {
  if (quote === '') return null;
  let best: Found | null = null;
  let most = -1;
  for (const { id, words } of blocks)
    for (let from = words.indexOf(quote); from !== -1; from = words.indexOf(quote, from + 1)) {
      const to = from + quote.length;
      const like = sameEnd(words.slice(0, from), before) + sameStart(words.slice(to), after);
      if (like > most) [best, most] = [{ block: id, from, to }, like];
    }
  return best;
}

function byAnchor(doc: Y.Doc, anchor: string): Found | null {
  const [from, to] = anchor.split('.').map((end) => placeOf(doc, end));
  if (!from || !to || from.block !== to.block || from.at >= to.at) return null;
  return { block: from.block, from: from.at, to: to.at };
}

/** One end of a passage as text: the place of a letter in the live text, whatever is written around it. */
function endAt(element: Y.XmlElement, at: number, side: 0 | -1): string | null {
  let left = at;
  for (const child of element.toArray()) {
    const length = child instanceof Y.XmlText ? child.length : 1;
    const isHere = side === 0 ? left < length : left <= length;
    if (isHere && child instanceof Y.XmlText) return encoded(Y.createRelativePositionFromTypeIndex(child, left, side));
    if (isHere) return null;
    left -= length;
  }
  return null;
}

/** Where an end stands now; null where that is nowhere, or was never a place. */
function placeOf(doc: Y.Doc, end: string): { block: string; at: number } | null {
  if (end === '') return null;
  try {
    const relative = decoded(end);
    // A place that names a text by a word would make one of that name in the reader's copy.
    if (relative.tname !== null) return null;
    const place = Y.createAbsolutePositionFromRelativePosition(relative, doc);
    return place === null ? null : blockOf(place.type, place.index);
  } catch {
    return null;
  }
}

const encoded = (place: Y.RelativePosition) =>
  btoa(String.fromCharCode(...Y.encodeRelativePosition(place)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const decoded = (text: string) =>
  Y.decodeRelativePosition(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0)),
  );

/** Without the half of a letter that a cut may leave at an end. */
const whole = (words: string) => words.replaceAll(/\p{Surrogate}/gu, '');

function sameStart(words: string, wanted: string): number {
  let same = 0;
  while (same < wanted.length && words[same] === wanted[same]) same += 1;
  return same;
}

function sameEnd(words: string, wanted: string): number {
  let same = 0;
  while (same < wanted.length && words.at(-1 - same) === wanted.at(-1 - same)) same += 1;
  return same;
}
