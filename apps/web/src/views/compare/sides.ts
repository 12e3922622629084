import type { SealedVersion } from '../../records/versions.ts';

/** The number of a sealed version, or the text of today. */
export type Side = number | 'now';

/** Two times of a record, the older one before. */
export type Sides = Readonly<{ before: Side; after: Side }>;

const timeOf = (side: Side) => (side === 'now' ? Infinity : side);

/** Which of two is the older one. @returns null where both are the same */
export function inOrderOfTime(one: Side, other: Side): Sides | null {
  if (one === other) return null;
  return timeOf(one) < timeOf(other) ? { before: one, after: other } : { before: other, after: one };
}

/**
 * What a version is compared with where nobody has said: the text of today where it may read otherwise, else the version
 * before it, else the newest that came after.
 * @returns null where there is nothing else
 */
export function usualOther(number: number, versions: readonly SealedVersion[], hasNow: boolean): Side | null {
  if (hasNow) return 'now';
  const others = versions.map((version) => version.number).filter((one) => one !== number);
  const earlier = others.filter((one) => one < number);
  return others.length === 0 ? null : Math.max(...(earlier.length > 0 ? earlier : others));
}
