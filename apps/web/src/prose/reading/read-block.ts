import { type ProseNode, stringOf } from '../prose-json.ts';
import type { ShownText } from '../text-blocks.ts';

/** A paragraph or heading as somebody read it. */
export interface ReadBlock {
  /** The name that it has on the server too. */
  readonly id: string;
  readonly words: string;
}

/** The paragraphs and headings of a text with what they say, in their order; those that say nothing are left out. */
export function readBlocks({ blocks }: ShownText): ReadBlock[] {
  return [...blocks].map(([node, { id }]) => ({ id, words: wordsIn(node).trim() })).filter(({ words }) => words !== '');
}

function wordsIn({ type, text, attrs, content }: ProseNode): string {
  if (type === 'hardBreak') return ' ';
  if (type === 'mention') return `@${stringOf(attrs?.['label'])}`;
  if (type === 'recordLink') return stringOf(attrs?.['code']);
  return (text ?? '') + (content ?? []).map(wordsIn).join('');
}
