import { blockElements, blocksFrom, idOf, isBlockName, plainWordsOf, proseRoot } from '@cityloom/live';
import * as Y from 'yjs';
import type { ProseNode } from './prose-json.ts';

/** A paragraph or heading of a text, by the name that it has on the server too. */
export interface TextBlock {
  /** `<client>:<clock>` of its element. */
  readonly id: string;
  /** Its words; null where it holds something that a plain text field cannot keep. */
  readonly text: string | null;
}

/** A text to read, and of each node that is a paragraph or heading, which one it is. */
export interface ShownText {
  readonly json: ProseNode;
  readonly blocks: ReadonlyMap<ProseNode, TextBlock>;
}

/**
 * A text with its blocks by name.
 * @param blocks every paragraph and heading, in the order of the text; where their number differs, none is named
 */
export function textWith(json: ProseNode, blocks: readonly TextBlock[]): ShownText {
  const nodes = textNodesIn(json);
  const pairs = nodes.flatMap((node, at) => {
    const block = blocks[at];
    return block === undefined ? [] : [[node, block] as const];
  });
  return { json, blocks: new Map(nodes.length === blocks.length ? pairs : []) };
}

/** Every paragraph and heading of a document, in the order of the text. */
export function blocksOfDoc(doc: Y.Doc): TextBlock[] {
  return blockElements(doc.getXmlFragment(proseRoot)).map((element) => ({
    id: idOf(element),
    text: plainWordsOf(element),
  }));
}

/** The block in which a place of a document is; null outside of every block, and for a place that is not there. */
export function blockAt(doc: Y.Doc, place: Y.RelativePosition): string | null {
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc);
  const type = found?.type instanceof Y.XmlText ? found.type.parent : found?.type;
  return type instanceof Y.XmlElement && isBlockName(type.nodeName) ? idOf(type) : null;
}

/** The blocks that events of a document tell of: those that were written in, and those that came. */
export function blocksTouched(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): string[] {
  return events.flatMap(({ target, changes }) => {
    const added = [...changes.added].flatMap(({ content }) => content.getContent() as unknown[]);
    const came = added.flatMap((one) => (one instanceof Y.XmlElement ? blocksFrom(one) : []));
    return [...came, ...around(target)].map(idOf);
  });
}

/** The block in which a part of a document stands, if it stands in one. */
function around(part: Y.AbstractType<unknown> | null): Y.XmlElement[] {
  if (part === null) return [];
  return part instanceof Y.XmlElement && isBlockName(part.nodeName) ? [part] : around(part.parent);
}

function textNodesIn(node: ProseNode): ProseNode[] {
  return isBlockName(node.type) ? [node] : (node.content ?? []).flatMap(textNodesIn);
}
