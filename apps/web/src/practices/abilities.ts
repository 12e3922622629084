import { type RecordType, type Role, rowsFor } from '@cityloom/operating-model';
import type { RecordView } from '../records/shapes.ts';

/** The roles that may begin a record of a type, whosever it is. It decides what is offered, never what is allowed. */
const beginners = (type: RecordType): readonly string[] =>
  rowsFor(type).flatMap(({ role, may }) => (may.includes('create') ? [role] : []));

/** Whether any of these roles may begin a record of a type. */
export function mayBegin(type: RecordType, roles: readonly Role[]): boolean {
  const may = beginners(type);
  return roles.some((role) => may.includes(role));
}

/** How many of some records the reader may change, as those records say themselves. */
export function changeable(records: readonly RecordView[]): 'all' | 'some' | 'none' {
  const count = records.filter(({ writes }) => writes.length > 0).length;
  if (count === 0) return 'none';
  return count === records.length ? 'all' : 'some';
}
