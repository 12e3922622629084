import { monthOf, startOf, startOfNext } from './days.ts';
import { grouped } from './grouped.ts';
import type { Row } from './rows.ts';

/** What begins in a quarter; the one that it is now also holds everything that runs already. */
export interface QuarterGroup {
  readonly from: number;
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
  readonly rows: readonly Row[];
}

/** Rows with dates by quarter, the present one first, and those that have ended, the last of them first. */
export function quartersOf(
  rows: readonly Row[],
  today: number,
): { groups: readonly QuarterGroup[]; ended: readonly Row[] } {
  const now = startOf(today, 3);
  const dated = rows.flatMap((row) => (row.span === null ? [] : [{ row, span: row.span }]));
  const hasEnded = ({ span }: (typeof dated)[number]) => span.to !== null && span.to < now;
  const byQuarter = grouped(
    dated.filter((one) => !hasEnded(one)).toSorted((one, other) => one.span.from - other.span.from),
    ({ span }) => Math.max(now, startOf(span.from, 3)),
  );
  return {
    groups: [...byQuarter]
      .toSorted(([one], [other]) => one - other)
      .map(([from, ones]) => {
        const { year, month } = monthOf(from);
        return { from, year, quarter: month / 3 + 1, rows: ones.map(({ row }) => row) };
      }),
    ended: dated
      .filter(hasEnded)
      .toSorted((one, other) => (other.span.to ?? 0) - (one.span.to ?? 0))
      .map(({ row }) => row),
  };
}

/** Where a span lies in the days that are shown, in percent. */
export function shareOf(row: Row, from: number, until: number): { left: number; width: number } {
  const span = row.span ?? { from, to: from };
  const end = span.to === null ? until : Math.min(until, span.to + 1);
  const whole = until - from;
  const left = Math.max(0, ((span.from - from) / whole) * 100);
  return { left, width: Math.max(1.5, ((end - span.from) / whole) * 100) };
}

/** The whole years around all rows. */
export function yearsOf(rows: readonly Row[], today: number): { from: number; until: number } {
  const days = [today, ...rows.flatMap(({ span }) => (span ? [span.from, span.to ?? span.from] : []))];
  const first = days.reduce((least, day) => Math.min(least, day));
  const last = days.reduce((most, day) => Math.max(most, day));
  return { from: startOf(first, 12), until: startOfNext(last, 12) };
}
