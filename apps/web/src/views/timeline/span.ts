import type { Field } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { addMonths, endOfMonth, startOf, toDay, toIso } from './days.ts';

/** From a day to a day, both of it; without an end it goes on. A single day begins and ends on itself. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** By how much something moves. A day that ends its month stays at the end when months are counted. */
export interface Step {
  readonly by: number;
  readonly unit: 'day' | 'month';
}

/** What of a bar is taken hold of: all of it, or one of its ends. */
export type Part = 'whole' | 'from' | 'to';

/** The span that a record has in a field of kind period or date; null where it has none. */
export function spanOf(record: RecordView, name: string, field: Field | undefined): Span | null {
  if (field?.kind === 'date') {
    const date = valueOf(record, name, kinds.date);
    return date === null ? null : { from: toDay(date), to: toDay(date) };
  }
  const period = valueOf(record, name, kinds.period);
  return period && { from: toDay(period.from), to: period.to === null ? null : toDay(period.to) };
}

/** The value that a field of a kind keeps for a span. */
export function valueFor({ from, to }: Span, field: Field | undefined): unknown {
  if (field?.kind === 'date') return toIso(from);
  return { from: toIso(from), to: to === null ? null : toIso(to) };
}

export const sameSpan = (one: Span | null, other: Span | null): boolean =>
  one === other || (one !== null && other !== null && one.from === other.from && one.to === other.to);

/** Moves a span, or one of its ends, which never passes the other. */
export function moved({ from, to }: Span, part: Part, step: Step): Span {
  if (part === 'whole') return { from: later(from, step), to: to === null ? null : laterEnd(to, step, from === to) };
  const isMonth = step.unit === 'month' && step.by !== 0;
  if (part === 'from') {
    const begin = isMonth ? startOf(later(from, step), 1) : later(from, step);
    return { from: to === null ? begin : Math.min(begin, to), to };
  }
  if (to === null) return { from, to };
  return { from, to: Math.max(from, isMonth ? endOfMonth(later(to, step)) : later(to, step)) };
}

const later = (day: number, { by, unit }: Step): number => (unit === 'day' ? day + by : addMonths(day, by));

function laterEnd(to: number, step: Step, isOneDay: boolean): number {
  const isLast = !isOneDay && step.unit === 'month' && endOfMonth(to) === to;
  // From the first of its month it cannot slip into the wrong one.
  return isLast ? endOfMonth(addMonths(startOf(to, 1), step.by)) : later(to, step);
}
