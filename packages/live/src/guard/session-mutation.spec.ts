import * as Y from 'yjs';
import { editNames, edits } from '../rehearsal/edits.ts';
import { mutate } from '../rehearsal/mutations.ts';
import { chance, type Chance } from '../rehearsal/random.ts';
import { Replica, textOf } from '../rehearsal/replica.ts';
import { stateDigest } from '../state-digest.ts';
import { bytesOf, ourTrace } from '../traces/our-trace.ts';
import { inspect } from './inspect.ts';
import { type GuardCaps, type RefusalCode, refusalCodes } from './refusal.ts';

const wanted = Number(process.env['LIVE_MUTANTS'] ?? 4000);
const seed = Number(process.env['LIVE_SEED'] ?? 20_260_630);
// Tight, so that a mutant of a small update can exceed them.
const caps: GuardCaps = { bytes: 600, structs: 40, clockAdvance: 300, deleteRanges: 24, depth: 6, steps: 20_000 };
const perSitting = 100;
/** How many mutants of a batch are tried before those of the next. */
const perBatch = 5;
/** After how many mutants a bystander writes and is told. */
const pause = 12;

const batches = ourTrace().batches.map((batch) => ({ clientId: batch.clientId, update: bytesOf(batch) }));

interface Tally {
  mutants: number;
  accepted: number;
  /** Accepted ones that changed anything. */
  effective: number;
  readonly codes: Map<RefusalCode, number>;
}

/** The document as it stood before a batch of the trace. */
function stateBefore(index: number): Uint8Array {
  const doc = new Y.Doc();
  for (const { update } of batches.slice(0, index)) Y.applyUpdate(doc, update);
  return Y.encodeStateAsUpdate(doc);
}

/** A server that goes on from a place in the trace with mutants instead of what was written, and a bystander. */
class Sitting {
  readonly server = new Y.Doc();
  readonly bystander: Replica;
  #unsent: Uint8Array[] = [];

  constructor(
    state: Uint8Array,
    readonly luck: Chance,
    readonly tally: Tally,
  ) {
    this.bystander = new Replica(luck.pick([2, 4_000_000_000]));
    Y.applyUpdate(this.server, state);
    this.bystander.receive(state);
    this.server.on('update', (update: Uint8Array) => this.#unsent.push(update));
  }

  try(mutant: Uint8Array, clientId: number): void {
    const { tally } = this;
    const inspection = inspect(this.server, mutant, { clientId }, caps);
    tally.mutants += 1;
    if (!inspection.ok) tally.codes.set(inspection.code, (tally.codes.get(inspection.code) ?? 0) + 1);
    else {
      tally.accepted += 1;
      if (inspection.empty) return;
      tally.effective += 1;
      Y.applyUpdate(this.server, inspection.update);
    }
  }

  /** The bystander, who writes in what the mutants have made, must never be refused. */
  write(): void {
    const { bystander, luck, server } = this;
    bystander.edit((doc) => edits[luck.pick(editNames)](doc, luck));
    if (luck.happens(0.5)) this.tell();
    for (const update of bystander.take()) {
      const inspection = inspect(server, update, { clientId: bystander.clientId });
      if (!inspection.ok) throw new Error(`an honest batch is refused among mutants: ${inspection.code}`);
      Y.applyUpdate(server, inspection.update);
    }
  }

  tell(): void {
    for (const update of this.#unsent.splice(0)) this.bystander.receive(update);
  }

  /** Yjs drops marks that have become empty by deletions of its own, which are sent on like any other edit. */
  end(): void {
    this.tell();
    for (const update of this.bystander.take()) Y.applyUpdate(this.server, update);
    this.tell();
    const reloaded = new Y.Doc();
    Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(this.server));
    for (const doc of [this.server, this.bystander.doc, reloaded]) {
      expect([doc.store.pendingStructs, doc.store.pendingDs, ...doc.share.keys()]).toEqual([null, null, 'prose']);
      expect(textOf(doc)).toBe(textOf(this.server));
    }
    expect(stateDigest(this.bystander.doc)).toBe(stateDigest(this.server));
  }
}

/** A hundred mutants in a row of what was written from a place of the trace on; what is accepted stays. */
function sit(index: number, luck: Chance, tally: Tally): void {
  const sitting = new Sitting(stateBefore(index), luck, tally);
  const others = batches.slice(Math.max(0, index - 20), index + 20).map(({ update }) => update);
  for (let n = 0; n < perSitting; n += 1) {
    const batch = batches[(index + Math.floor(n / perBatch)) % batches.length];
    if (batch !== undefined) sitting.try(mutate(batch.update, others, luck), batch.clientId);
    if (n % pause === 0) sitting.write();
  }
  sitting.end();
}

describe('mutants of what our own editor wrote', () => {
  it(`${wanted} of them, seed ${seed}: after each hundred, all that was accepted is the same for everybody`, () => {
    const tally: Tally = { mutants: 0, accepted: 0, effective: 0, codes: new Map() };
    for (let run = 0; tally.mutants < wanted; run += 1) {
      const luck = chance(seed + run);
      sit(luck.below(batches.length), luck, tally);
    }
    if (process.env['LIVE_TALLY']) process.stdout.write(`${JSON.stringify({ ...tally, codes: [...tally.codes] })}\n`);
    expect(tally.accepted / tally.mutants).toBeGreaterThan(0.2);
    const rare = refusalCodes.filter((code) => (tally.codes.get(code) ?? 0) < Math.floor(wanted / 1000));
    expect(rare).toEqual([]);
  });
});
