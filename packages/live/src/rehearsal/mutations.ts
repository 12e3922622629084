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
  if (at < 0) return update.slice();
  return new Uint8Array([...update.slice(0, at), ...put, ...update.slice(at + searched.length)]);
}

function bytesOf(ids: readonly Y.ID[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const { client, clock } of ids) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
  }
  return encoding.toUint8Array(encoder);
}

function itemsOf(update: Uint8Array): Y.Item[] {
  return Y.decodeUpdate(update).structs.filter((struct) => struct instanceof Y.Item);
}

function parentsOf(update: Uint8Array): Y.ID[] {
  return itemsOf(update)
    .map(({ parent }) => parent)
    .filter(isId);
}

/** An id as it is written for a parent that is no root. */
function parentBytes(id: Y.ID): Uint8Array {
  return new Uint8Array([0, ...bytesOf([id])]);
}

function isId(value: unknown): value is Y.ID {
  return value instanceof Y.ID;
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
  const struct = itemsOf(update).find((one) => one.origin !== null && one.rightOrigin !== null);
  const { origin = null, rightOrigin = null } = struct ?? {};
  if (origin === null || rightOrigin === null) return update;
  return overwritten(update, bytesOf([origin, rightOrigin]), bytesOf([rightOrigin, origin]));
};
/** Puts another struct's id where an id is named: as a neighbour or as a parent. */
const misplace: Mutation = (update, _, luck) => {
  const items = itemsOf(update);
  const named = items.flatMap(({ origin, rightOrigin, parent }) => [origin, rightOrigin, parent]).filter(isId);
  if (named.length === 0) return update;
  const ids = [...named, ...items.map(({ id, length }) => Y.createID(id.client, id.clock + luck.below(length)))];
  return overwritten(update, bytesOf([luck.pick(named)]), bytesOf([luck.pick(ids)]));
};
/** Makes a letter, a mark or a value a parent. */
const misparent: Mutation = (update, others, luck) => {
  const parents = parentsOf(update);
  const leaves = [update, luck.pick(others)]
    .flatMap(itemsOf)
    .filter(({ content }) => !(content instanceof Y.ContentType));
  if (parents.length === 0 || leaves.length === 0) return update;
  return overwritten(update, parentBytes(luck.pick(parents)), parentBytes(luck.pick(leaves).id));
};
/** Hangs a struct under a root, mostly one that nobody expects. */
const uproot: Mutation = (update, _, luck) => {
  const parents = parentsOf(update);
  if (parents.length === 0) return update;
  const name = new TextEncoder().encode(luck.pick(['prose', 'hidden', '__proto__']));
  return overwritten(update, parentBytes(luck.pick(parents)), new Uint8Array([1, name.length, ...name]));
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
  misplace,
  misparent,
  uproot,
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
