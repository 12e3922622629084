import type { ProseNode } from '../prose-json.ts';
import type { ShownText, TextBlock } from '../text-blocks.ts';
import type { Draft } from './draft.ts';

/**
 * A text in which every paragraph that is written apart has its place, also one that others have taken away meanwhile: it
 * stands where it stood, below what is left of the blocks above it.
 */
export function withPlaces(text: ShownText, drafts: readonly Draft[]): ShownText {
  const ids = new Set([...text.blocks.values()].map(({ id }) => id));
  const lost = drafts.filter(({ block }) => block !== null && !ids.has(block));
  if (lost.length === 0) return text;
  const content = [...(text.json.content ?? [])];
  const blocks = new Map(text.blocks);
  for (const { block, above } of lost) {
    if (block === null) continue;
    const place = content.findLastIndex((node) => blocksIn(node, blocks).some(({ id }) => id === nearest(above, ids)));
    const node: ProseNode = { type: 'paragraph' };
    content.splice(place + 1, 0, node);
    blocks.set(node, { id: block, text: null });
  }
  return { json: { ...text.json, content }, blocks };
}

/**
 * The names by which nodes stay themselves while others change the text around them: a block has its own, and what a
 * block that is being written stands in is called by that.
 */
export function keysOf({ json, blocks }: ShownText, drafts: readonly Draft[]): ReadonlyMap<ProseNode, string> {
  const written = new Set(drafts.map(({ block }) => block));
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
