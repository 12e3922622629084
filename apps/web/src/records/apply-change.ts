import { fieldAt } from '@cityloom/operating-model';
import type { Wanted } from './address.ts';
import type { Change, RecordView } from './shapes.ts';

/** What a change made of a record that is kept in the page; `stale` where it must be read anew. */
type Outcome = RecordView | 'stale';

/**
 * Carries a change over to a record that is kept in the page.
 * The version tells whether it is the next one: an older one is known already, and behind a gap something was missed.
 * A change of registers is carried over; everything else may touch links, rows or rights, and is read anew.
 */
export function applyChange(record: RecordView, change: Change): Outcome {
  if (change.version <= record.version) return record;
  if (change.version > record.version + 1) return 'stale';
  const { version, clock, at: changedAt } = change;
  if (change.kind === 'prose') return { ...record, version, clock, changedAt };
  const isPlain = Object.keys(change.after).every((address) => fieldAt(address) === address);
  if (change.kind !== 'patch' || !isPlain) return 'stale';
  return { ...record, version, clock, changedAt, fields: { ...record.fields, ...change.after } };
}

/** Whether a change may let records enter or leave a list, or stand elsewhere in it. */
function rearranges(wanted: Wanted, change: Change): boolean {
  const sortedBy = wanted.sort?.replace(/^-/, '');
  const names = new Set([...Object.keys(wanted.filter ?? {}), sortedBy]);
  // What belongs to the record itself has the same name in a query as in an address: `@state`.
  return (
    sortedBy === '@changedAt' || Object.keys(change.after).some((address) => names.has(fieldAt(address) ?? address))
  );
}

/** Whether a new record is certainly none of those asked for: it says something else where one of some words is wanted. */
function isElsewhere({ filter = {} }: Wanted, { kind, after }: Change): boolean {
  if (kind !== 'create') return false;
  return Object.entries(filter).some(([field, { in: among, eq }]) => {
    const [said, wanted] = [after[field], among ?? eq];
    return typeof said === 'string' && wanted !== undefined && !wanted.split(',').includes(said);
  });
}

/**
 * Carries a change over to a list that is kept in the page.
 * @param wanted what the list was asked for
 * @returns the list itself where the change does not concern it; `stale` where it must be read anew, as for a record
 *   of its type that it does not hold: whether that one belongs here is for the server to say, but where it plainly does not
 */
export function applyToList(
  records: readonly RecordView[],
  wanted: Wanted,
  change: Change,
): readonly RecordView[] | 'stale' {
  const place = records.findIndex(({ id }) => id === change.record);
  const record = records[place];
  if (!record) return change.kind === 'prose' || isElsewhere(wanted, change) ? records : 'stale';
  const outcome = applyChange(record, change);
  if (outcome === record) return records;
  if (outcome === 'stale' || rearranges(wanted, change)) return 'stale';
  return records.with(place, outcome);
}
