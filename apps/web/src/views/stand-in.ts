import type { RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../records/shapes.ts';
import { kinds, valueOf } from '../records/value-of.ts';

/**
 * What stands in for a title where a type lets it be empty: what the record is about, and its day.
 * The first reference and the first date of the type's table count, for a table begins with what matters.
 */
export function standIn(type: RecordType, record: RecordView): { about: string | null; day: string | null } {
  const named = (kind: string) => type.views.table.find((name) => type.fields[name]?.kind === kind) ?? '';
  return { about: valueOf(record, named('ref'), kinds.ref), day: valueOf(record, named('date'), kinds.date) };
}
