import { thing } from '@cityloom/live';

/** Things in a paragraph that count as one letter, as they are drawn to be read. */
const things = 'br, [data-mention], [data-record]';

/** The words of a drawn paragraph, each thing that is no letter counted as one. */
export function wordsOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && node.matches(things)) return thing;
  return [...node.childNodes].map(wordsOf).join('');
}

/** How many letters of a drawn paragraph stand before a place in it. */
export function lettersBefore(paragraph: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return count(range.cloneContents());
}

const count = (node: Node) => wordsOf(node).length;

/** The letters from one to another of a drawn paragraph, to be marked. */
export function rangeOf(paragraph: Element, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(...pointAt(paragraph, from));
  range.setEnd(...pointAt(paragraph, to));
  return range;
}

/** The place in a drawn paragraph before which so many letters stand; its end where it has fewer. */
function pointAt(paragraph: Element, letters: number): [Node, number] {
  let left = letters;
  const within = (node: Node): [Node, number] | null => {
    const length = node instanceof Text || (node instanceof Element && node.matches(things)) ? count(node) : null;
    if (length === null) {
      for (const child of node.childNodes) {
        const found = within(child);
        if (found !== null) return found;
      }
      return null;
    }
    if (node instanceof Text && left <= length) return [node, left];
    left -= length;
    return null;
  };
  return within(paragraph) ?? [paragraph, paragraph.childNodes.length];
}

/** The letters that the reader has chosen in a drawn paragraph; null where they chose none there. */
export function chosenIn(paragraph: Element): { from: number; to: number } | null {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  if (range === null || range.collapsed || !range.intersectsNode(paragraph)) return null;
  const end = count(paragraph);
  const from = paragraph.contains(range.startContainer)
    ? lettersBefore(paragraph, range.startContainer, range.startOffset)
    : 0;
  const to = paragraph.contains(range.endContainer)
    ? lettersBefore(paragraph, range.endContainer, range.endOffset)
    : end;
  return from < to ? { from, to } : null;
}
