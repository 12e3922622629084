import type { ProseNode } from '../prose-json.ts';
import type { ShownText } from '../text-blocks.ts';
import { idsAbove, type Placed, withLost } from './placed.ts';

/** A paragraph of a text as it stands, to be held while somebody reads it; null where it is not there. */
export function heldFrom(text: ShownText, id: string): Placed | null {
  const found = [...text.blocks].find(([, block]) => block.id === id);
  return found ? { node: found[0], block: found[1], above: idsAbove(text, id) } : null;
}

/** A text in which the paragraph that is being read stays as it was, also where others have taken it away. */
export function withHeld(text: ShownText, held: Placed | null): ShownText {
  if (held === null) return text;
  const now = heldFrom(text, held.block.id)?.node;
  if (now === undefined) return withLost(text, [held]);
  const place = (node: ProseNode): ProseNode => {
    if (node === now) return held.node;
    const content = node.content?.map(place);
    return content?.some((child, at) => child !== node.content?.[at]) ? { ...node, content } : node;
  };
  const entries = [...text.blocks].map(([node, block]) =>
    node === now ? ([held.node, held.block] as const) : ([node, block] as const),
  );
  return { json: place(text.json), blocks: new Map(entries) };
}

/** Whether a paragraph reads as another. */
export const isSame = (one: ProseNode | undefined, other: ProseNode): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
