import { blockWith, type Found, wordsIn } from '@cityloom/live';
import diff from 'fast-diff';
import * as Y from 'yjs';

/** The words of a place in a text as they are now. @throws Error where the place is none */
export function wordsAt(doc: Y.Doc, { block, from, to }: Found): string {
  const element = blockWith(doc, block);
  if (element === null) throw new Error(`no block ${block}`);
  return wordsIn(element).slice(from, to);
}

/**
 * Makes the smallest edit that turns the words of a place into others, letter by letter: what others write around it stays, and
 * new letters look like those before them.
 * @param doc the text as it is; it is changed
 * @returns the edit, as an update under the document's client id; null where the words hold something that is no letter
 */
export function wordsEdit(doc: Y.Doc, place: Found, words: string): Uint8Array | null {
  const before = Y.encodeStateVector(doc);
  const part = textAt(doc, place);
  if (part === null) return null;
  let { at } = part;
  doc.transact(() => {
    for (const [kind, letters] of diff(wordsAt(doc, place), words)) {
      if (kind === diff.DELETE) part.text.delete(at, letters.length);
      else {
        if (kind === diff.INSERT) part.text.insert(at, letters);
        at += letters.length;
      }
    }
  });
  return Y.encodeStateAsUpdate(doc, before);
}

/** The run of letters in which a place lies, and where in it it begins; null where it reaches over more than letters. */
function textAt(doc: Y.Doc, { block, from, to }: Found): { text: Y.XmlText; at: number } | null {
  let start = 0;
  for (const child of blockWith(doc, block)?.toArray() ?? []) {
    const end = start + (child instanceof Y.XmlText ? child.length : 1);
    if (from < end && from >= start) {
      return child instanceof Y.XmlText && to <= end ? { text: child, at: from - start } : null;
    }
    start = end;
  }
  return null;
}
