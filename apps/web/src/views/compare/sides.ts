import type { NamedVersion } from '../../records/named-versions.ts';
import type { SealedVersion } from '../../records/versions.ts';

/** A sealed version by its number, one that somebody named by that of its own, or the text of today. */
export type Side = KeptSide | 'now';
type KeptSide = number | `named-${number}`;

/** Two times of a record, the older one before. */
export type Sides = Readonly<{ before: Side; after: Side }>;

/** A time of a record that was kept: sealed, or under a name. */
export type Kept = Readonly<{ side: KeptSide; clock: number; at: string; name: string | null }>;

const written = /^(named-)?([1-9]\d{0,5})$/;

/** A side as addresses have it. @returns null where it is none */
export function sideIn(address: unknown): Side | null {
  if (address === 'now') return address;
  if (typeof address !== 'string' && typeof address !== 'number') return null;
  const [, named, number] = written.exec(String(address)) ?? [];
  if (number === undefined) return null;
  return named === undefined ? Number(number) : `named-${Number(number)}`;
}

/** All times of a record that were kept, the newest first. */
export function keptIn(sealed: readonly SealedVersion[], named: readonly NamedVersion[]): readonly Kept[] {
  const all: readonly Kept[] = [
    ...sealed.map(({ number, clock, at }) => ({ side: number, clock, at, name: null })),
    ...named.map(({ number, clock, at, name }) => ({ side: `named-${number}` as const, clock, at, name })),
  ];
  return all.toSorted((one, other) => other.clock - one.clock || other.at.localeCompare(one.at));
}

/** Where a side stands among what was kept; what was not kept is of today. */
const placeOf = (side: Side, kept: readonly Kept[]) => kept.findIndex((one) => one.side === side);

/** Which of two is the older one. @returns null where both are the same */
export function inOrderOfTime(one: Side, other: Side, kept: readonly Kept[]): Sides | null {
  if (one === other) return null;
  return placeOf(one, kept) > placeOf(other, kept) ? { before: one, after: other } : { before: other, after: one };
}

/**
 * What a version is compared with where nobody has said: the text of today where it may read otherwise, else the version
 * before it, else the newest that came after. A sealed one is compared with sealed ones, so that one address tells all its readers
 * the same.
 * @returns null where there is nothing else
 */
export function usualOther(side: Side, kept: readonly Kept[], hasNow: boolean): Side | null {
  if (hasNow) return 'now';
  const among = typeof side === 'number' ? kept.filter((one) => typeof one.side === 'number') : kept;
  const earlier = among[placeOf(side, among) + 1];
  const newest = among.find((one) => one.side !== side);
  return (earlier ?? newest)?.side ?? null;
}
