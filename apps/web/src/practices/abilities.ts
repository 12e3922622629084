import type { RecordView } from '../records/shapes.ts';

/** How many of some records the reader may change, as those records say themselves. */
export function changeable(records: readonly RecordView[]): 'all' | 'some' | 'none' {
  const count = records.filter(({ writes }) => writes.length > 0).length;
  if (count === 0) return 'none';
  return count === records.length ? 'all' : 'some';
}
