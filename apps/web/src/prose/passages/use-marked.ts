import { findByWords } from '@cityloom/live';
import { type RefObject, useEffect } from 'react';
import { rangeOf, wordsOf } from './letters.ts';
import type { Spoken } from './use-found.ts';

/** Under these names the style sheet draws what is spoken about, and what other words are suggested for. */
const nameOf = ({ passage }: Spoken) => (passage.words === undefined ? 'remarks' : 'suggestions');

function marks(name: string): Highlight {
  const known = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, known);
  return known;
}

/**
 * Marks the words that are spoken about, without touching what is drawn. A browser that cannot do that shows the paragraph's
 * sign alone.
 * @param around the element in which the blocks stand, each under its name in `data-block`
 */
export function useMarked(around: RefObject<HTMLElement | null>, found: readonly Spoken[]): void {
  useEffect(() => {
    if (typeof Highlight === 'undefined') return undefined;
    const ranges = found.flatMap((one): [Highlight, Range][] => {
      const paragraph = around.current?.querySelector(`[data-block="${one.block}"] > :is(p, h2, h3, h4, h5, h6)`);
      const place = paragraph ? placeIn(wordsOf(paragraph), one) : null;
      return paragraph && place ? [[marks(nameOf(one)), rangeOf(paragraph, place.from, place.to)]] : [];
    });
    for (const [marked, range] of ranges) marked.add(range);
    return () => {
      for (const [marked, range] of ranges) marked.delete(range);
    };
  });
}

/** A paragraph that is being read may still show what it was, while others have gone on writing it. */
const placeIn = (shown: string, one: Spoken) =>
  shown === one.words ? one : findByWords([{ id: one.block, words: shown }], one.passage);
