import type { ProseNode } from '../prose-json.ts';
import type { ShownText, TextBlock } from '../text-blocks.ts';
import type { Draft } from './draft.ts';

/** A block with its place in a text. */
export interface Placed {
  readonly block: TextBlock;
  /** What stands there. */
  readonly node: ProseNode;
  /** The blocks above it, nearest first. */
  readonly above: readonly string[];
}

/** A text in which every paragraph that is written apart has its place, also one that others have taken away meanwhile. */
export function withPlaces(text: ShownText, drafts: readonly Draft[]): ShownText {
  const ids = idsIn(text);
  const lost = drafts.flatMap(({ block, above }) =>
    block === null || ids.has(block)
      ? []
      : [{ block: { id: block, text: null }, node: { type: 'paragraph' }, above } satisfies Placed],
  );
  return withLost(text, lost);
}

/** A text with blocks that it has no more: they stand where they stood, below what is left of the blocks above them. */
export function withLost(text: ShownText, lost: readonly Placed[]): ShownText {
  if (lost.length === 0) return text;
  const ids = idsIn(text);
  const content = [...(text.json.content ?? [])];
  const blocks = new Map(text.blocks);
  for (const { block, node, above } of lost) {
    const place = content.findLastIndex((one) => blocksIn(one, blocks).some(({ id }) => id === nearest(above, ids)));
    content.splice(place + 1, 0, node);
    blocks.set(node, block);
  }
  return { json: { ...text.json, content }, blocks };
}

const idsIn = ({ blocks }: ShownText) => new Set([...blocks.values()].map(({ id }) => id));

/**
 * The names by which nodes stay themselves while others change the text around them: a block has its own, and what a
 * block that somebody writes or reads stands in is called by that.
 */
export function keysOf(
  { json, blocks }: ShownText,
  used: readonly (string | null | undefined)[],
): ReadonlyMap<ProseNode, string> {
  const written = new Set(used);
  const keys = new Map<ProseNode, string>();
  const visit = (node: ProseNode): void => {
    for (const child of node.content ?? []) visit(child);
    const own = blocks.get(node)?.id;
    const inner = blocksIn(node, blocks).find(({ id }) => written.has(id))?.id;
    const key = own ?? inner;
    if (key !== undefined) keys.set(node, key);
  };
  visit(json);
  return keys;
}

/** The ids of the blocks above one, nearest first; of all of them for the end of the text. */
export function idsAbove({ blocks }: ShownText, block: string | null): string[] {
  const ids = [...blocks.values()].map(({ id }) => id);
  return ids.slice(0, block === null ? ids.length : Math.max(0, ids.indexOf(block))).toReversed();
}

function nearest(above: readonly string[], ids: ReadonlySet<string>): string | undefined {
  return above.find((id) => ids.has(id));
}

function blocksIn(node: ProseNode, blocks: ShownText['blocks']): TextBlock[] {
  const own = blocks.get(node);
  return own === undefined ? (node.content ?? []).flatMap((child) => blocksIn(child, blocks)) : [own];
}
