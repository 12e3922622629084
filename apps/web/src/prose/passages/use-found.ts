import { findByWords, findPassage, type Found, type Named, namedBlocks } from '@cityloom/live';
import { useMemo } from 'react';
import type * as Y from 'yjs';
import type { ShownText } from '../text-blocks.ts';
import type { Remarked, Remarks } from './remarks.ts';

/** Words spoken about, where they stand, and what was said about them. */
export type Spoken = Found & {
  readonly id: string;
  readonly passage: Remarked;
  /** The words of the block in which they stand. */
  readonly words: string;
  /** Whether it is all of a paragraph: then its sign says enough. */
  readonly isWhole: boolean;
};

/**
 * Where the passages spoken about stand in a text as it is shown.
 * @param doc the live text, where the shown one is it; null where it is the one that the server gave
 * @returns those that are there, and the blocks of the text with their words
 */
export function useFound(doc: Y.Doc | null, text: ShownText | null, passages: Remarks['passages'] | undefined) {
  // A live text is read anew whenever what is shown of it has changed.
  const blocks = useMemo(
    (): readonly Named[] =>
      doc === null
        ? [...(text?.blocks.values() ?? [])].map(({ id, text: words }) => ({ id, words: words ?? '' }))
        : namedBlocksOf(doc, text),
    [doc, text],
  );
  const found = useMemo(
    (): readonly Spoken[] =>
      (passages ?? []).flatMap((passage) => {
        const place = doc === null ? findByWords(blocks, passage) : findPassage(doc, blocks, passage);
        if (place === null) return [];
        const words = blocks.find(({ id }) => id === place.block)?.words ?? '';
        const isWhole = place.from === 0 && place.to === words.length;
        return [{ ...place, id: passage.id, passage, words, isWhole }];
      }),
    [doc, blocks, passages],
  );
  return { blocks, found };
}

const known = new WeakMap<ShownText, readonly Named[]>();

/** The blocks of a live text as it is shown, read once for all who ask. */
function namedBlocksOf(doc: Y.Doc, text: ShownText | null): readonly Named[] {
  const blocks = (text && known.get(text)) ?? namedBlocks(doc);
  if (text) known.set(text, blocks);
  return blocks;
}
