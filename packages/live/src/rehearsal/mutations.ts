import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Chance } from './random.ts';

type Mutation = (update: Uint8Array, others: readonly Uint8Array[], luck: Chance) => Uint8Array;

/** Names of equal length, so that one can stand for the other without moving a byte. */
const swaps: readonly (readonly [string, string])[] = [
  ['paragraph', 'tableCell'],
  ['paragraph', 'hardBreak'],
  ['blockquote', 'bulletList'],
  ['listItem', 'tableRow'],
  ['bold', 'code'],
  ['bold', 'blod'],
  ['level', 'start'],
  ['https', 'httpx'],
  ['prose', 'proze'],
];

function overwritten(update: Uint8Array, searched: Uint8Array, put: Uint8Array): Uint8Array {
  const at = update.findIndex((_, n) => searched.every((byte, k) => update[n + k] === byte));
  const copy = update.slice();
  if (at >= 0) copy.set(put, at);
  return copy;
}

function bytesOf(ids: readonly Y.ID[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const { client, clock } of ids) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
  }
  return encoding.toUint8Array(encoder);
}

const setByte: Mutation = (update, _, luck) => update.with(luck.below(update.length), luck.below(256));
const flipBit: Mutation = (update, _, luck) => {
  const at = luck.below(update.length);
  return update.with(at, (update[at] ?? 0) ^ (1 << luck.below(8)));
};
const nudge: Mutation = (update, _, luck) => {
  const at = luck.below(update.length);
  return update.with(at, (update[at] ?? 0) + luck.pick([-2, -1, 1, 2]));
};
const insertByte: Mutation = (update, _, luck) => {
  const at = luck.below(update.length + 1);
  return new Uint8Array([...update.slice(0, at), luck.below(256), ...update.slice(at)]);
};
const dropBytes: Mutation = (update, _, luck) => {
  const at = luck.below(update.length);
  return new Uint8Array([...update.slice(0, at), ...update.slice(at + 1 + luck.below(4))]);
};
const truncate: Mutation = (update, _, luck) => update.slice(0, luck.below(update.length));
const splice: Mutation = (update, others, luck) => {
  const other = luck.pick(others);
  const at = luck.below(Math.min(update.length, other.length));
  return new Uint8Array([...update.slice(0, at), ...other.slice(at)]);
};
const mix: Mutation = (update, others, luck) => Y.mergeUpdates([update, luck.pick(others)]);
const replay: Mutation = (_, others, luck) => luck.pick(others);
const rename: Mutation = (update, _, luck) => {
  const [from, to] = luck.pick(swaps);
  return overwritten(update, new TextEncoder().encode(from), new TextEncoder().encode(to));
};
/** Turns a struct's left neighbour into its right one. */
const crossNeighbours: Mutation = (update) => {
  const struct = Y.decodeUpdate(update).structs.find((one) => one instanceof Y.Item && one.origin && one.rightOrigin);
  if (!(struct instanceof Y.Item) || struct.origin === null || struct.rightOrigin === null) return update;
  const { origin, rightOrigin } = struct;
  return overwritten(update, bytesOf([origin, rightOrigin]), bytesOf([rightOrigin, origin]));
};
const spareBytes: Mutation = (update, _, luck) => new Uint8Array([...update, luck.below(256)]);

const mutations = [
  setByte,
  setByte,
  flipBit,
  flipBit,
  nudge,
  nudge,
  nudge,
  insertByte,
  dropBytes,
  truncate,
  splice,
  mix,
  replay,
  rename,
  rename,
  crossNeighbours,
  spareBytes,
];

/**
 * A damaged or rearranged copy of an update.
 * @param others updates recorded before it, to splice with
 */
export function mutate(update: Uint8Array, others: readonly Uint8Array[], luck: Chance): Uint8Array {
  const mutated = luck.pick(mutations)(update, others, luck);
  return luck.happens(0.2) && mutated.length > 0 ? luck.pick(mutations.slice(0, 7))(mutated, others, luck) : mutated;
}
