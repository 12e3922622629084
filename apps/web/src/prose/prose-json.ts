import { proseRoot } from '@cityloom/live';
import * as Y from 'yjs';
import * as z from 'zod/mini';

const attributes = z.optional(z.record(z.string(), z.unknown()));
const mark = z.object({ type: z.string(), attrs: attributes });
/** A node of a text in ProseMirror's JSON. Names are not checked: a newer server may know more of them. */
export const proseNode = z.object({
  type: z.string(),
  attrs: attributes,
  text: z.optional(z.string()),
  marks: z.optional(z.array(mark)),
  get content() {
    return z.optional(z.array(proseNode));
  },
});
export type ProseNode = z.infer<typeof proseNode>;

/** The text of a live document as ProseMirror's JSON, read without the editor. */
export function jsonOfDoc(doc: Y.Doc): ProseNode {
  return { type: 'doc', content: childrenOf(doc.getXmlFragment(proseRoot)) };
}

/** Whether a text says nothing: no letter and nothing else that stands in a line. */
export function isEmptyProse({ type, text, content }: ProseNode): boolean {
  if (type === 'mention' || type === 'recordLink') return false;
  return (text ?? '').trim() === '' && (content ?? []).every(isEmptyProse);
}

/** An attribute of a node, where it is words. */
export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function childrenOf(parent: Y.XmlFragment): ProseNode[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return piecesOf(child);
    if (child instanceof Y.XmlElement) return [elementOf(child)];
    return [];
  });
}

function elementOf(element: Y.XmlElement): ProseNode {
  const attrs: Record<string, unknown> = element.getAttributes();
  const content = childrenOf(element);
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(content.length > 0 && { content }),
  };
}

function piecesOf(text: Y.XmlText): ProseNode[] {
  const delta: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta();
  return delta.flatMap(({ insert, attributes: formats = {} }) => {
    if (typeof insert !== 'string') return [];
    const marks = Object.entries(formats).map(([type, value]) => ({ type, ...attrsOf(value) }));
    return [{ type: 'text', text: insert, ...(marks.length > 0 && { marks }) }];
  });
}

function attrsOf(value: unknown): { attrs?: Record<string, unknown> } {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return {};
  return { attrs: { ...value } };
}
