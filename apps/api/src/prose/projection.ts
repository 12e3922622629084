import { proseMarks, proseNodes, proseRoot } from '@cityloom/live';
import { Schema } from '@tiptap/pm/model';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** The schema of prose as the server checks it; the web's editor has the same (packages/live, fingerprint). */
const schema = new Schema({ nodes: { ...proseNodes }, marks: { ...proseMarks } });

/** A text as it reads: ProseMirror's JSON of it, and its words alone, a line for each block. */
export interface Projection {
  readonly json: object;
  readonly text: string;
}

/** What a live document says now. @throws RangeError where it is not valid under the schema */
export function projectionOf(doc: Y.Doc): Projection {
  const node = schema.nodeFromJSON(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(proseRoot)));
  node.check();
  return { json: node.toJSON() as object, text: node.textBetween(0, node.content.size, '\n', ' ') };
}

/**
 * Turns what a document says into another text, as the smallest edit that the binding finds.
 * @param state the document as it stands
 * @param clientId the leased id under which the edit is made
 * @param json ProseMirror's JSON of the text wanted
 * @returns the edit as an update of Yjs
 * @throws RangeError where the text wanted is not valid under the schema
 */
export function rewritten(state: Uint8Array, clientId: number, json: object): Uint8Array {
  schema.nodeFromJSON(json).check();
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    doc.clientID = clientId;
    const before = Y.encodeStateVector(doc);
    doc.transact(() => prosemirrorJSONToYXmlFragment(schema, json, doc.getXmlFragment(proseRoot)));
    return Y.encodeStateAsUpdate(doc, before);
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
