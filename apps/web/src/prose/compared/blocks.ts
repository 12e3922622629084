import { isBlockName } from '@cityloom/live';
import { type ProseNode, stringOf } from '../prose-json.ts';

/** As what a block stands in its text; rows and columns count from 1. */
export type Stands =
  | Readonly<{ as: 'paragraph' | 'quote' | 'item' | 'number' }>
  | Readonly<{ as: 'heading'; level: number }>
  | Readonly<{ as: 'cell'; row: number; column: number }>;

/** A paragraph or heading of a text, wherever it stands: in a list, a quote or a cell too. */
export interface Block {
  readonly stands: Stands;
  /** What it says, a line for each that was broken by hand. */
  readonly words: string;
  /** The addresses that it links to, each once. */
  readonly links: readonly string[];
  /** The same for two blocks that look the same to a reader, wherever they stand. */
  readonly look: string;
  readonly node: ProseNode;
}

/** The blocks of a text in their order; those that say nothing are left out. */
export function blocksIn(json: ProseNode): readonly Block[] {
  return within(json, { as: 'paragraph' });
}

function within(node: ProseNode, stands: Stands): readonly Block[] {
  const content = node.content ?? [];
  // A newer server may know more nodes: where words stand right in one, it is a block like any other.
  if (isBlockName(node.type) || content.some(isInLine)) return blockOf(node, stands);
  if (node.type === 'table') return cellsOf(content);
  return content.flatMap((child) => within(child, standing[node.type] ?? stands));
}

const standing: Readonly<Record<string, Stands>> = {
  bulletList: { as: 'item' },
  orderedList: { as: 'number' },
  blockquote: { as: 'quote' },
};

const cellsOf = (rows: readonly ProseNode[]) =>
  rows.flatMap((row, at) =>
    (row.content ?? []).flatMap((cell, place) => within(cell, { as: 'cell', row: at + 1, column: place + 1 })),
  );

const isInLine = ({ type }: ProseNode) =>
  type === 'text' || type === 'mention' || type === 'recordLink' || type === 'hardBreak';

function blockOf(node: ProseNode, around: Stands): readonly Block[] {
  const level = node.attrs?.['level'];
  const stands: Stands =
    node.type === 'heading' ? { as: 'heading', level: typeof level === 'number' ? level : 2 } : around;
  const content = node.content ?? [];
  const words = content.map(wordsOf).join('').trim();
  if (words === '') return [];
  const hrefs = content.flatMap(({ marks = [] }) => marks.map(({ attrs }) => stringOf(attrs?.['href'])));
  const own = [stands.as, stands.as === 'heading' ? stands.level : null];
  return [
    {
      stands,
      words,
      links: [...new Set(hrefs)].filter(Boolean),
      look: JSON.stringify([own, lookOf(content)]),
      node,
    },
  ];
}

/** What is seen of the pieces of a line: not the spaces around it, and whatever the order in which its facts were kept. */
function lookOf(content: readonly ProseNode[]) {
  return content.map(({ type, text, attrs, marks = [] }, at) => {
    const open = at === 0 ? text?.trimStart() : text;
    const shown = at === content.length - 1 ? open?.trimEnd() : open;
    return [type, shown, facts(attrs), marks.map((mark) => JSON.stringify([mark.type, facts(mark.attrs)])).toSorted()];
  });
}

const facts = (attrs: ProseNode['attrs'] = {}) =>
  Object.entries(attrs).toSorted(([one], [other]) => (one < other ? -1 : 1));

function wordsOf({ type, text, attrs, content = [] }: ProseNode): string {
  if (type === 'hardBreak') return '\n';
  if (type === 'mention') return `@${stringOf(attrs?.['label'])}`;
  if (type === 'recordLink') return stringOf(attrs?.['code']);
  return text ?? content.map(wordsOf).join('');
}
