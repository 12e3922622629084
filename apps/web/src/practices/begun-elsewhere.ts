import type { RecordType } from '@cityloom/operating-model';

/** In which words a type says where its records are begun that are begun on the page of another; null where they are begun here. */
export function begunElsewhere({ about, withholds }: RecordType): 'type.about.begin' | 'type.withholds.begin' | null {
  if (about !== undefined) return 'type.about.begin';
  return withholds === undefined ? null : 'type.withholds.begin';
}
