import { proseMarks, proseNodes, proseRoot } from '@cityloom/live';
import { type Mark, type Node, Schema } from '@tiptap/pm/model';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** The schema of prose as the server checks it; the web's editor has the same (packages/live, fingerprint). */
const schema = new Schema({ nodes: { ...proseNodes }, marks: { ...proseMarks } });

/** A text as it reads: ProseMirror's JSON of it, and its words alone, a line for each block. */
export interface Projection {
  readonly json: object;
  readonly text: string;
}

/** A text in which nothing is written, as ProseMirror's JSON. */
export const emptyText = { type: 'doc', content: [{ type: 'paragraph' }] };

/** What a live document says now. What the schema has no place for is left out here, and stays in the document. */
export function projectionOf(doc: Y.Doc): Projection {
  const root = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(proseRoot)) as NodeJson;
  const node = sound(root) ?? schema.node('doc', null, [schema.node('paragraph')]);
  return { json: node.toJSON() as object, text: node.textBetween(0, node.content.size, '\n', ' ') };
}

interface NodeJson {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Record<string, unknown>;
  readonly marks?: readonly { type: string; attrs?: Record<string, unknown> }[];
  readonly content?: readonly NodeJson[];
}

/** A node with those of its children that are valid; null where it cannot stand without the others: an empty list. */
function sound({ type: name, text, attrs = {}, marks = [], content = [] }: NodeJson): Node | null {
  const type = schema.nodes[name];
  if (type === undefined) return null;
  const known: Mark[] = marks.flatMap((mark) => schema.marks[mark.type]?.create(mark.attrs) ?? []);
  if (text !== undefined) return text === '' ? null : schema.text(text, known);
  const children = content.flatMap((child) => sound(child) ?? []);
  try {
    return type.createChecked(attrs, children, known);
  } catch {
    return children.length === 0 ? null : type.createAndFill(attrs, children, known);
  }
}

/**
 * Turns what a document says into another text, as the smallest edit that the binding finds.
 * @param state the document as it stands
 * @param clientId the leased id under which the edit is made
 * @param json ProseMirror's JSON of the text wanted
 * @returns the edit as an update of Yjs; null where it reads so already
 * @throws RangeError where the text wanted is not valid under the schema
 */
export function rewritten(state: Uint8Array, clientId: number, json: object): Uint8Array | null {
  schema.nodeFromJSON(json).check();
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    doc.clientID = clientId;
    const before = Y.encodeStateVector(doc);
    let isChanged = false;
    doc.on('update', () => (isChanged = true));
    doc.transact(() => prosemirrorJSONToYXmlFragment(schema, json, doc.getXmlFragment(proseRoot)));
    return isChanged ? Y.encodeStateAsUpdate(doc, before) : null;
  } finally {
    doc.destroy();
  }
}

/** How many characters an update of the log brought into the text. */
export function addedBy(payload: Uint8Array): number {
  return Y.decodeUpdate(payload).structs.reduce(
    (sum, struct) => sum + (struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.length : 0),
    0,
  );
}

/** How many characters, or breaks and marks between them, an update took out of it. */
export function removedBy(payload: Uint8Array): number {
  const ranges = [...Y.decodeUpdate(payload).ds.clients.values()].flat();
  return ranges.reduce((sum, { len }) => sum + len, 0);
}
