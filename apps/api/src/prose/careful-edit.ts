import { blockElements, blockWith, idOf, plainWordsOf, proseRoot } from '@cityloom/live';
import diff from 'fast-diff';
import * as Y from 'yjs';

/** A paragraph or heading as somebody who writes it in a plain text field sees it. */
export interface TextBlock {
  /** `<client>:<clock>` of the block in the document; the same in every replica. */
  readonly id: string;
  readonly kind: 'paragraph' | 'heading';
  readonly level: number | null;
  /** Its words; null where it holds something that a plain text field cannot keep. */
  readonly text: string | null;
}

/** The block is not in the text any more. */
export class BlockGone extends Error {}

/** Every paragraph and heading of a document, in order, also those in lists, quotes and cells. */
export function blocksOf(doc: Y.Doc): TextBlock[] {
  return blockElements(doc.getXmlFragment(proseRoot)).map((element) => {
    const level: unknown = element.getAttribute('level');
    return {
      id: idOf(element),
      kind: element.nodeName === 'heading' ? 'heading' : 'paragraph',
      level: typeof level === 'number' ? level : null,
      text: plainWordsOf(element),
    };
  });
}

/** The words of one block, or null where it holds more than words. @throws BlockGone */
export const wordsIn = (doc: Y.Doc, block: string): string | null => plainWordsOf(found(doc, block));

/**
 * Makes the smallest edit that turns a block's words into others, on the document as its author saw it: Yjs merges it
 * with whatever happened since. A line break begins a new paragraph behind the block.
 * @param seen the document that the author saw; it is changed
 * @param block null for a new paragraph at the end
 * @returns the edit, as an update under the document's client id
 * @throws BlockGone where the author cannot have seen the block
 */
export function carefulEdit(seen: Y.Doc, block: string | null, text: string): Uint8Array {
  const before = Y.encodeStateVector(seen);
  const [first = '', ...more] = text.split(/\r?\n+/);
  seen.transact(() => {
    const root = seen.getXmlFragment(proseRoot);
    if (block === null) {
      root.push([first, ...more].filter((words) => words !== '').map(paragraph));
      return;
    }
    const element = found(seen, block);
    rewrite(element, first);
    const parent = element.parent;
    if (parent instanceof Y.XmlFragment && more.some((words) => words !== '')) {
      const place = parent.toArray().indexOf(element);
      parent.insert(place + 1, more.filter((words) => words !== '').map(paragraph));
    }
  });
  return Y.encodeStateAsUpdate(seen, before);
}

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

/** Letter by letter, so that what others write elsewhere in the block stays where it is. */
function rewrite(element: Y.XmlElement, words: string): void {
  const there = element.get(0);
  if (!(there instanceof Y.XmlText)) {
    if (words !== '') element.insert(0, [new Y.XmlText(words)]);
    return;
  }
  let at = 0;
  for (const [kind, part] of diff(plainWordsOf(element) ?? '', words)) {
    if (kind === diff.DELETE) there.delete(at, part.length);
    else {
      if (kind === diff.INSERT) there.insert(at, part);
      at += part.length;
    }
  }
}

function found(doc: Y.Doc, block: string): Y.XmlElement {
  const element = blockWith(doc, block);
  if (element === null) throw new BlockGone(block);
  return element;
}
