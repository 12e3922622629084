import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { type GuardCaps, Refusal } from './refusal.ts';

export type Struct = Y.Item | Y.GC;
/** Ranges of clocks to delete, by client. */
export type Deletes = ReturnType<typeof Y.decodeUpdate>['ds'];

interface ReadUpdate {
  readonly bytes: Uint8Array;
  readonly structs: readonly Struct[];
  readonly deletes: Deletes;
}

/**
 * Reads an update and writes it anew, without the structs that the document holds.
 *
 * The rewriting leaves one reading only: Yjs's two readers differ on repeated sections, spare bytes and unused flags.
 * It also means that a second content under a known id is dropped: the first write wins.
 * @throws Refusal MALFORMED, TOO_LARGE or FOREIGN_CLIENT; whatever lib0 throws on broken bytes
 */
export function readUpdate(doc: Y.Doc, update: Uint8Array, leased: number, caps: GuardCaps): ReadUpdate {
  if (update.byteLength > caps.bytes) throw new Refusal('TOO_LARGE');
  const raw = Y.decodeUpdate(update);
  if (raw.structs.length > caps.structs) throw new Refusal('TOO_LARGE');
  const ranges = [...raw.ds.clients.values()].reduce((sum, list) => sum + list.length, 0);
  if (ranges > caps.deleteRanges) throw new Refusal('TOO_LARGE');
  const bytes = Y.diffUpdate(update, knownClocks(doc, clientsOf(raw.structs)));
  const { structs, ds } = Y.decodeUpdate(bytes);
  const own: Struct[] = [];
  for (const struct of structs) {
    if (struct.id.client !== leased) throw new Refusal('FOREIGN_CLIENT');
    if (struct instanceof Y.Skip) throw new Refusal('GAP');
    own.push(struct);
  }
  return { bytes, structs: own, deletes: ds };
}

/**
 * Checks that the structs continue the sender's clock without a gap and within the cap.
 * @returns the sender's clock after the batch
 */
export function checkClocks(doc: Y.Doc, structs: readonly Struct[], leased: number, caps: GuardCaps): number {
  const start = Y.getState(doc.store, leased);
  let next = start;
  for (const struct of structs) {
    if (struct.id.clock !== next) throw new Refusal('GAP');
    next += struct.length;
    if (next - start > caps.clockAdvance) throw new Refusal('TOO_LARGE');
  }
  return next;
}

/** The clients of an update's structs, once each client's structs are seen to be sound and in one unbroken run. */
function clientsOf(structs: readonly (Struct | Y.Skip)[]): ReadonlySet<number> {
  const clients = new Set<number>();
  let client = -1;
  let next = 0;
  for (const { id, length } of structs) {
    if (!isClock(id.client) || !isClock(id.clock) || !isClock(id.clock + length) || length < 1) {
      throw new Refusal('MALFORMED');
    }
    if (id.client === client ? id.clock !== next : clients.has(id.client)) throw new Refusal('MALFORMED');
    clients.add(id.client);
    client = id.client;
    next = id.clock + length;
  }
  return clients;
}

/** An encoded state vector of these clients only: a document may have known thousands. */
function knownClocks(doc: Y.Doc, clients: ReadonlySet<number>): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clients.size);
  for (const client of clients) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, Y.getState(doc.store, client));
  }
  return encoding.toUint8Array(encoder);
}

function isClock(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
