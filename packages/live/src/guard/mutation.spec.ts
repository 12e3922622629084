import * as Y from 'yjs';
import { type EditName, editNames, edits } from '../rehearsal/edits.ts';
import { GuardedDocument } from '../rehearsal/guarded-document.ts';
import { mutate } from '../rehearsal/mutations.ts';
import { chance, type Chance } from '../rehearsal/random.ts';
import { Replica, textOf } from '../rehearsal/replica.ts';
import { digest64 } from '../digest.ts';
import { stateDigest } from '../state-digest.ts';
import { inspect } from './inspect.ts';
import { type GuardCaps, type RefusalCode, refusalCodes } from './refusal.ts';

const wanted = Number(process.env['LIVE_MUTANTS'] ?? 6000);
const seed = Number(process.env['LIVE_SEED'] ?? 20_260_630);
// Tight, so that a mutant of a small update can exceed them.
const caps: GuardCaps = { bytes: 400, structs: 24, clockAdvance: 300, deleteRanges: 12, depth: 4, steps: 2000 };
const perUpdate = 20;

interface Tally {
  mutants: number;
  accepted: number;
  readonly codes: Map<RefusalCode, number>;
}

/** An honest document grows; before each batch enters, its mutants are tried on the document. */
function grow(luck: Chance, tally: Tally): void {
  const server = new GuardedDocument();
  const people = [5, 900, 3_000_000_000].map((id) => new Replica(id));
  const seen = new Map(people.map((person) => [person, 0]));
  const recorded: Uint8Array[] = [];
  const names: readonly EditName[] = editNames;
  for (let step = 0; step < 16 && tally.mutants < wanted; step += 1) {
    const person = luck.pick(people);
    person.edit((doc) => edits[luck.pick(names)](doc, luck));
    for (let n = seen.get(person) ?? 0; n < server.sent.length; n += 1)
      person.receive(server.sent[n] ?? new Uint8Array());
    const made = person.take();
    if (made.length > 0) {
      const update = Y.mergeUpdates(made);
      recorded.push(update);
      tryMutants(server, update, person.clientId, recorded, luck, tally);
      if (!server.push(update, person.clientId).ok) throw new Error('an honest batch was refused');
    }
    seen.set(person, server.sent.length);
  }
}

function tryMutants(
  server: GuardedDocument,
  update: Uint8Array,
  clientId: number,
  recorded: Uint8Array[],
  luck: Chance,
  tally: Tally,
): void {
  const base = Y.encodeStateAsUpdate(server.doc);
  const meanwhile = concurrentEdit(base, luck);
  const tried = new Set<string>();
  for (let n = 0; n < perUpdate; n += 1) {
    const mutant = mutate(update, recorded, luck);
    const inspection = inspect(server.doc, mutant, { clientId }, caps);
    tally.mutants += 1;
    if (!inspection.ok) tally.codes.set(inspection.code, (tally.codes.get(inspection.code) ?? 0) + 1);
    else {
      tally.accepted += 1;
      const digest = digest64(inspection.update);
      if (!tried.has(digest)) expectSoundness(base, inspection.update, meanwhile);
      tried.add(digest);
    }
  }
  expect(digest64(Y.encodeStateAsUpdate(server.doc))).toBe(digest64(base));
}

/** What another person, of a higher or a lower id, wrote at the same time. */
function concurrentEdit(base: Uint8Array, luck: Chance): Uint8Array {
  const other = new Replica(luck.pick([2, 4_000_000_000]));
  other.receive(base);
  for (let n = 0; n < 3; n += 1) other.edit((doc) => edits[luck.pick(editNames)](doc, luck));
  return other.made.length > 0 ? Y.mergeUpdates(other.take()) : Y.encodeStateAsUpdate(new Y.Doc());
}

function expectSoundness(base: Uint8Array, accepted: Uint8Array, meanwhile: Uint8Array): void {
  const [here, there] = [
    [accepted, meanwhile],
    [meanwhile, accepted],
  ].map((order) => {
    const doc = new Y.Doc();
    for (const update of [base, ...order]) Y.applyUpdate(doc, update);
    return doc;
  }) as [Y.Doc, Y.Doc];
  for (const { store, share } of [here, there]) {
    const sound = store.pendingStructs === null && store.pendingDs === null && [...share.keys()].join() === 'prose';
    if (!sound) throw new Error(`pending or a strange root: ${accepted.toString()}`);
  }
  if (stateDigest(here) === stateDigest(there) && textOf(here) === textOf(there)) return;
  exchange(here, there);
  if (textOf(here) !== textOf(there) || stateDigest(here) !== stateDigest(there)) {
    throw new Error(`replicas differ after ${accepted.toString()}`);
  }
}

/** Yjs drops marks that have become empty by deletions of its own, which each replica sends on like any other edit. */
function exchange(here: Y.Doc, there: Y.Doc): void {
  for (let round = 0; round < 2; round += 1) {
    Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  }
}

describe('mutants of honest batches', () => {
  it(`${wanted} of them, seed ${seed}: accepted ones are sound, the rest is refused with a code`, () => {
    const tally: Tally = { mutants: 0, accepted: 0, codes: new Map() };
    for (let run = 0; tally.mutants < wanted; run += 1) grow(chance(seed + run), tally);
    if (process.env['LIVE_TALLY'])
      process.stdout.write(`${JSON.stringify([tally.mutants, tally.accepted, ...tally.codes])}\n`);
    expect(tally.accepted / tally.mutants).toBeGreaterThan(0.2);
    expect([...tally.codes.keys()].toSorted()).toEqual(refusalCodes.toSorted());
  });
});
