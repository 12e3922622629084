import type { WholeRecord } from '@cityloom/operating-model';

/** Parts in the order in which they are read: kind by kind, then by their place or their number. */
export function inReadingOrder({ type: { holds = [] } }: WholeRecord, parts: readonly WholeRecord[]): WholeRecord[] {
  const kind = ({ type }: WholeRecord) => holds.findIndex((hold) => hold.type === type.id);
  const place = (part: WholeRecord) => {
    const order = holds[kind(part)]?.order;
    return order === undefined ? Number.MAX_SAFE_INTEGER : Number(part.fields[order] ?? Number.MAX_SAFE_INTEGER);
  };
  return parts.toSorted(
    (a, b) => kind(a) - kind(b) || place(a) - place(b) || a.code.localeCompare(b.code, 'en', { numeric: true }),
  );
}
