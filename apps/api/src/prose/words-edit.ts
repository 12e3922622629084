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
 * Makes the smallest edit that turns the words of a place into others, letter by letter: what others write around it stays.
 * New letters look like those whose place they take, else like the one before them in the place, else like its first.
 * @param doc the text as it is; it is changed
 * @returns the edit, as an update under the document's client id; null where the words hold something that is no letter
 */
export function wordsEdit(doc: Y.Doc, place: Found, words: string): Uint8Array | null {
  const before = Y.encodeStateVector(doc);
  const part = textAt(doc, place);
  if (part === null) return null;
  const { text, at } = part;
  const looks = looksOf(text).slice(at);
  const old = wordsAt(doc, place);
  /** How far the old words are read, and where in the text that is by now. */
  let [read, now] = [0, at];
  let gone: Look | undefined;
  doc.transact(() => {
    for (const [kind, letters] of diff(old, words)) {
      if (kind === diff.INSERT) {
        text.insert(now, letters, gone ?? looks[Math.max(0, read - 1)] ?? {});
        now += letters.length;
        continue;
      }
      gone = kind === diff.DELETE ? looks[read] : undefined;
      read += letters.length;
      if (kind === diff.DELETE) text.delete(now, letters.length);
      else now += letters.length;
    }
  });
  return Y.encodeStateAsUpdate(doc, before);
}

type Look = Record<string, unknown>;

/** The marks of each letter of a run. */
function looksOf(text: Y.XmlText): Look[] {
  const parts = text.toDelta() as { insert: unknown; attributes?: Look }[];
  return parts.flatMap(({ insert, attributes = {} }) =>
    Array.from({ length: typeof insert === 'string' ? insert.length : 1 }, () => attributes),
  );
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
