import * as Y from 'yjs';
import { Refusal } from './refusal.ts';
import type { Deletes } from './structs.ts';

/**
 * Checks that a batch deletes only what the document, or the batch itself, holds.
 * @param end the sender's clock after the batch
 * @returns whether anything is deleted that was not before
 * @throws Refusal MALFORMED or UNKNOWN_DELETE
 */
export function checkDeletes(doc: Y.Doc, deletes: Deletes, leased: number, end: number): boolean {
  let something = false;
  for (const [client, ranges] of deletes.clients) {
    const known = Y.getState(doc.store, client);
    const limit = client === leased ? end : known;
    const structs = doc.store.clients.get(client) ?? [];
    for (const { clock, len } of ranges) {
      if (!Number.isSafeInteger(clock) || !Number.isSafeInteger(clock + len) || len < 1) throw new Refusal('MALFORMED');
      if (clock + len > limit) throw new Refusal('UNKNOWN_DELETE');
      something ||= clock + len > known || holdsLive(structs, clock, clock + len);
    }
  }
  return something;
}

/** Whether any struct that overlaps the clocks from `start` up to `end` is still alive. */
function holdsLive(structs: (Y.Item | Y.GC)[], start: number, end: number): boolean {
  for (let index = Y.findIndexSS(structs, start); index < structs.length; index += 1) {
    const struct = structs[index];
    if (struct === undefined || struct.id.clock >= end) return false;
    if (!struct.deleted) return true;
  }
  return false;
}
