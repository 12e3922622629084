import type { Side } from '../views/compare/sides.ts';

/** What the address of a comparison says: with what the version is compared; what is usual is left out. */
export interface CompareSearch {
  readonly with?: Side;
}

/** Reads it from an address; what cannot be meant is left out. */
export function readCompareSearch({ with: other }: { with?: unknown }): CompareSearch {
  if (other === 'now') return { with: other };
  const number = typeof other === 'number' || typeof other === 'string' ? Number(other) : NaN;
  return Number.isInteger(number) && number >= 1 && number < 1_000_000 ? { with: number } : {};
}
