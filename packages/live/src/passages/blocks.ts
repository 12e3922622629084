import * as Y from 'yjs';

/** Whether an element of a text is a paragraph or a heading. */
export const isBlockName = (name: string): boolean => name === 'paragraph' || name === 'heading';

/** Every paragraph and heading inside a part of a live text, in order, also those in lists, quotes and cells. */
export function blockElements(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().flatMap((child) => (child instanceof Y.XmlElement ? blocksFrom(child) : []));
}

/** A paragraph or heading itself, or every one inside an element. */
export const blocksFrom = (element: Y.XmlElement): Y.XmlElement[] =>
  isBlockName(element.nodeName) ? [element] : blockElements(element);

/** The name of a block, the same in every replica: `<client>:<clock>`; empty where it stands in no document. */
export const idOf = ({ _item }: Y.XmlElement): string => (_item === null ? '' : `${_item.id.client}:${_item.id.clock}`);

/** The words of a block; null where it holds something that a plain text field cannot keep. */
export function plainWordsOf(element: Y.XmlElement): string | null {
  const children = element.toArray();
  const [only] = children;
  if (only === undefined) return '';
  if (children.length > 1 || !(only instanceof Y.XmlText)) return null;
  const parts: { insert?: unknown }[] = only.toDelta();
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}
