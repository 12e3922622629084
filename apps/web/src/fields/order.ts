/** The digits of an order, as texts sort. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const value = (digit: string | undefined) => (digit === undefined ? 0 : digits.indexOf(digit));

/** The rows of a small table as they are read: by the place that each was given. */
export const inOrder = <Row extends { readonly order: string }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((one, other) => (one.order < other.order ? -1 : 1));

/**
 * A place between two rows of a small table: sorts, as text, behind the one and before the other.
 * @param before the order of the row in front; empty for the beginning
 * @param behind the order of the row that follows; null for the end
 */
export function orderBetween(before: string, behind: string | null): string {
  let order = '';
  // Two rows that others gave one place leave no room between them: then it stands behind both.
  let isBelow = behind === null || behind <= before;
  for (let at = 0; ; at += 1) {
    const low = value(before[at]);
    const high = isBelow ? digits.length : value(behind?.[at]);
    // At least one step of room: the middle ends it, and never with a zero, before which nothing would fit.
    if (high - low > 1) return order + (digits[Math.floor((low + high) / 2)] ?? '');
    order += digits[low] ?? '';
    if (low < high || at >= (behind?.length ?? 0)) isBelow = true;
  }
}
