import { proseRoot } from '@cityloom/live';
import * as Y from 'yjs';

/** The client id under which the server itself begins a document; never leased. */
export const serverClient = 1;

/**
 * What a new document holds: one empty paragraph, so that no client has to put one there and two never do.
 * The same bytes at every call.
 */
export function firstContent(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = serverClient;
  doc.getXmlFragment(proseRoot).insert(0, [new Y.XmlElement('paragraph')]);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
