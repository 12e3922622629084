import * as Y from 'yjs';
import { proseRoot } from '../prose-schema.ts';
import { blockElements, idOf, isBlockName } from './blocks.ts';
import { thing } from './thing.ts';

/** The words of a block, each thing that is no letter counted as one. */
export const wordsIn = (element: Y.XmlElement): string =>
  element
    .toArray()
    .map((child) => (child instanceof Y.XmlText ? lettersIn(child) : thing))
    .join('');

/** Every block of a live text with its words. */
export const namedBlocks = (doc: Y.Doc) =>
  blockElements(doc.getXmlFragment(proseRoot)).map((element) => ({ id: idOf(element), words: wordsIn(element) }));

/** The block of a name; null where it is not there any more. */
export const blockWith = (doc: Y.Doc, id: string): Y.XmlElement | null =>
  blockElements(doc.getXmlFragment(proseRoot)).find((element) => idOf(element) === id) ?? null;

/** The block around a place in a live text, and how many letters of it stand before; null outside of every block. */
export function blockOf(type: Y.AbstractType<unknown>, index: number): { block: string; at: number } | null {
  const block = type.parent;
  if (!(type instanceof Y.XmlText) || !(block instanceof Y.XmlElement) || isGone(type)) return null;
  if (!isBlockName(block.nodeName)) return null;
  const children = block.toArray();
  const before = children.slice(0, children.indexOf(type));
  const at = before.reduce((sum, child) => sum + (child instanceof Y.XmlText ? child.length : 1), index);
  return { block: idOf(block), at };
}

/** Whether a part of a text, or what it stands in, was taken out. */
function isGone({ _item }: Pick<Y.AbstractType<unknown>, '_item'>): boolean {
  for (let item = _item; item !== null; item = (item.parent as Y.AbstractType<unknown>)._item)
    if (item.deleted) return true;
  return false;
}

function lettersIn(text: Y.XmlText): string {
  const parts: { insert?: unknown }[] = text.toDelta();
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : thing)).join('');
}
