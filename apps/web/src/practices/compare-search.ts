import { type Side, sideIn } from '../views/compare/sides.ts';

/** What the address of a comparison says: with what the version is compared; what is usual is left out. */
export interface CompareSearch {
  readonly with?: Side;
}

/** Reads it from an address; what cannot be meant is left out. */
export function readCompareSearch({ with: other }: { with?: unknown }): CompareSearch {
  const side = sideIn(other);
  return side === null ? {} : { with: side };
}
