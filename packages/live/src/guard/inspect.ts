import * as Y from 'yjs';
import { checkContent } from './content.ts';
import { checkDeletes } from './deletes.ts';
import { gone, Places } from './places.ts';
import { type GuardCaps, guardCaps, Refusal, type RefusalCode } from './refusal.ts';
import { Sequence } from './sequence.ts';
import { checkClocks, readUpdate } from './structs.ts';

export type Inspection =
  | {
      readonly ok: true;
      /** The bytes to apply, store and send on: canonical, and without what the document already holds. */
      readonly update: Uint8Array;
      /** Nothing in it is new: acknowledge it, and neither apply nor store it. */
      readonly empty: boolean;
    }
  | { readonly ok: false; readonly code: RefusalCode };

/**
 * Decides whether a batch of a client may enter a document, without touching the document.
 *
 * Refuses the whole batch at any doubt; never filters parts of it. Never throws, whatever the bytes. Sound for the
 * structs of Yjs 13; a struct or content of a kind not listed is refused. Rules: design, live document 3.6.
 * @param doc the server's replica, with nothing pending
 * @param update bytes of a Yjs update, version 1
 * @param lease the client id that this connection holds on this document
 * @param caps how much a batch may carry
 */
export function inspect(
  doc: Y.Doc,
  update: Uint8Array,
  lease: { readonly clientId: number },
  caps: GuardCaps = guardCaps,
): Inspection {
  try {
    const { bytes, structs, deletes } = readUpdate(doc, update, lease.clientId, caps);
    const end = checkClocks(doc, structs, lease.clientId, caps);
    const places = new Places(doc, structs);
    const sequence = new Sequence(doc, (id) => places.itemOf(id), caps);
    for (const [index, struct] of structs.entries()) {
      if (!(struct instanceof Y.Item)) continue;
      const place = places.resolve(index, struct);
      checkContent(struct.content, place, caps);
      if (place !== gone && place.attribute === null) sequence.add(struct, place);
    }
    const deletesSomething = checkDeletes(doc, deletes, lease.clientId, end);
    return { ok: true, update: bytes, empty: structs.length === 0 && !deletesSomething };
  } catch (error) {
    return { ok: false, code: error instanceof Refusal ? error.code : 'MALFORMED' };
  }
}
