import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';

/** The record types of this part. */
export const indicatorType = 'indicator';
export const measurementType = 'measurement';

/** A value on a day (ISO date). */
export type Point = Readonly<{ date: string; value: number }>;

/** What an indicator was, is and shall be. Each list is in the order of days. */
export type Series = Readonly<{ measured: readonly Point[]; targets: readonly Point[] }>;

const byDay = (one: Point, other: Point) => (one.date < other.date ? -1 : 1);

/** The series of an indicator: where it started and what was measured since; a target holds for the end of its year. */
export function seriesOf(indicator: RecordView, measurements: readonly RecordView[]): Series {
  const point = (date: string | null, value: number | null): Point[] =>
    date === null || value === null ? [] : [{ date, value }];
  const start = point(
    valueOf(indicator, 'baselineDate', kinds.date),
    valueOf(indicator, 'baselineValue', kinds.number),
  );
  const since = measurements.flatMap((record) =>
    point(valueOf(record, 'date', kinds.date), valueOf(record, 'value', kinds.number)),
  );
  const targets = (valueOf(indicator, 'targets', kinds.rows) ?? []).flatMap(({ cells }) => {
    const year = kinds.number.safeParse(cells['year']).data;
    return year === undefined ? [] : point(`${year}-12-31`, kinds.number.safeParse(cells['value']).data ?? null);
  });
  // Where the start was measured, too, the measurement stands for it.
  const days = new Set(since.map(({ date }) => date));
  const measured = [...start.filter(({ date }) => !days.has(date)), ...since].toSorted(byDay);
  return { measured, targets: targets.toSorted(byDay) };
}

/** A place in the drawing, from 0 to 1 in both directions, upwards. */
export type Spot = Readonly<{ x: number; y: number; point: Point }>;

const time = ({ date }: Point) => Date.parse(`${date}T00:00:00Z`);
const share = (value: number, [from, to]: readonly [number, number]) =>
  to === from ? 0.5 : (value - from) / (to - from);

/** Where the points of a series stand, all of them within the drawing. */
export function placed({ measured, targets }: Series): { measured: readonly Spot[]; targets: readonly Spot[] } {
  const all = [...measured, ...targets];
  const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [days, values] = [range(all.map(time)), range(all.map(({ value }) => value))];
  const spot = (point: Point): Spot => ({ x: share(time(point), days), y: share(point.value, values), point });
  return { measured: measured.map(spot), targets: targets.map(spot) };
}
