import { addMonths, monthOf, startOf, startOfNext } from './days.ts';
import type { Span, Step } from './span.ts';

/** How closely time is looked at, from near to far. */
export const scaleIds = ['month', 'quarter', 'year'] as const;
export type ScaleId = (typeof scaleIds)[number];

export interface Scale {
  readonly id: ScaleId;
  /** How long a day is, in rem: it grows with the size of the text. */
  readonly day: number;
  /** How many months the two lines of the header tell. */
  readonly upper: 3 | 12;
  readonly lower: 1 | 3;
}

export const scales: Readonly<Record<ScaleId, Scale>> = {
  month: { id: 'month', day: 0.25, upper: 3, lower: 1 },
  quarter: { id: 'quarter', day: 0.0625, upper: 12, lower: 3 },
  year: { id: 'year', day: 0.032, upper: 12, lower: 3 },
};

/** Nearer (-1) or farther (1); the last one stays. */
export const nextScale = (scale: ScaleId, towards: -1 | 1): ScaleId =>
  scaleIds[scaleIds.indexOf(scale) + towards] ?? scale;

/** What a bar snaps to: days where they can be told apart, else months. */
export function stepAt(scale: ScaleId, days: number): Step {
  return scale === 'month' ? { by: Math.round(days), unit: 'day' } : { by: Math.round(days / 30.44), unit: 'month' };
}

/** The days that a chart shows: behind `from`, before `until`. */
export interface Range {
  readonly from: number;
  readonly until: number;
}

/** As wide as the widest place for it, in rem: a short roadmap fills it too. */
const leastWidth = 56;

/** A plan of more years than this is looked at by years first, or most of it would lie out of sight. */
const mostByQuarters = 4 * 365;

/** The scale to begin with. */
export function firstScale(spans: readonly Span[], today: number): ScaleId {
  const { from, until } = rangeOf(spans, today, 'month');
  return until - from > mostByQuarters ? 'year' : 'quarter';
}

/** The whole quarters around everything that is to be seen, today with it. */
export function rangeOf(spans: readonly Span[], today: number, scale: ScaleId): Range {
  const days = [today, ...spans.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))];
  const first = days.reduce((least, day) => Math.min(least, day));
  const last = days.reduce((most, day) => Math.max(most, day));
  const from = startOf(addMonths(first, -1), 3);
  const until = Math.max(addMonths(last, 3), from + Math.ceil(leastWidth / scales[scale].day));
  return { from, until: startOfNext(until, 3) };
}

/** How wide the names and a landscape sheet are on paper, in rem of the chart. */
const [names, sheet] = [17, 74];

/** As far away as everything needs to stand on one sheet side by side. */
export const onPaper = ({ from, until }: Range): Scale => ({ ...scales.year, day: (sheet - names) / (until - from) });

/** A stretch of the header: its first day, and how many days of it are to be seen. */
export interface Tick {
  readonly from: number;
  readonly days: number;
  readonly year: number;
  readonly month: number;
}

/** The stretches of so many months that a range is made of; the first and the last may be cut. */
export function ticksOf({ from, until }: Range, months: 1 | 3 | 12): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let day = from; day < until; day = startOfNext(day, months))
    ticks.push({ from: day, days: Math.min(startOfNext(day, months), until) - day, ...monthOf(day) });
  return ticks;
}
