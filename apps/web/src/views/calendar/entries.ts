import type { Field, RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { daysAfter, monthOf, weekdayOf } from './month.ts';

/** A record in the calendar: from its first day to its last, both included. */
export type Entry = Readonly<{ record: RecordView; from: string; to: string }>;

/** A piece of an entry within one week. */
export type Piece = Readonly<{
  entry: Entry;
  /** Its first and last day in this week. */
  from: string;
  to: string;
  days: number;
  /** Which of the lines of the week it stands on, from 0. */
  line: number;
}>;

/** As many lines as a week shows; what has no place on them is counted on its days. */
export const mostLines = 3;

/**
 * The records that have a date, in the order of their days.
 * @param zone IANA name; an instant falls on the day that it is in the city
 */
export function entriesOf(type: RecordType, records: readonly RecordView[], zone: string): readonly Entry[] {
  const name = type.views.calendar?.date;
  const field = name === undefined ? undefined : type.fields[name];
  if (name === undefined || field === undefined) return [];
  return records
    .flatMap((record): Entry[] => {
      const days = daysOf(field, name, record, zone);
      return days ? [{ record, ...days }] : [];
    })
    .toSorted((one, other) =>
      one.from === other.from ? (one.to > other.to ? -1 : 1) : one.from < other.from ? -1 : 1,
    );
}

function daysOf(field: Field, name: string, record: RecordView, zone: string): { from: string; to: string } | null {
  if (field.kind === 'period') {
    const period = valueOf(record, name, kinds.period);
    // Without an end it is shown where it begins.
    return period && { from: period.from, to: period.to ?? period.from };
  }
  if (field.kind === 'instant') {
    const instant = valueOf(record, name, kinds.instant);
    const day = instant && new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(instant));
    return day ? { from: day, to: day } : null;
  }
  const day = valueOf(record, name, kinds.date);
  return day === null ? null : { from: day, to: day };
}

const touches = (entry: Entry, from: string, to: string) => entry.from <= to && entry.to >= from;

/** What happens on a day. */
export const onDay = (entries: readonly Entry[], day: string): readonly Entry[] =>
  entries.filter((entry) => touches(entry, day, day));

/** Lays the entries of a week on lines, so that none covers another; the first to begin stand on top. */
export function piecesIn(entries: readonly Entry[], week: readonly string[]): readonly Piece[] {
  const [monday = '', sunday = ''] = [week[0], week.at(-1)];
  const ends: string[] = [];
  return entries
    .filter((entry) => touches(entry, monday, sunday))
    .map((entry) => {
      const from = entry.from < monday ? monday : entry.from;
      const to = entry.to > sunday ? sunday : entry.to;
      const free = ends.findIndex((end) => end < from);
      const line = free === -1 ? ends.length : free;
      ends[line] = to;
      return { entry, from, to, days: weekdayOf(to) - weekdayOf(from) + 1, line };
    });
}

/** How many entries of a day have no place on the lines of its week. */
export const hiddenOn = (pieces: readonly Piece[], day: string): number =>
  pieces.filter(({ from, to, line }) => line >= mostLines && from <= day && day <= to).length;

/** The month with the entry that is nearest to today; this month where there are none. */
export function nearestMonth(entries: readonly Entry[], today: string): string {
  const distance = ({ from, to }: Entry) => {
    if (from <= today && today <= to) return 0;
    return from > today ? daysBetween(today, from) : daysBetween(to, today);
  };
  const [nearest] = entries.toSorted((one, other) => distance(one) - distance(other));
  if (nearest === undefined || distance(nearest) === 0) return monthOf(today);
  return monthOf(nearest.from > today ? nearest.from : nearest.to);
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** What happens in a month, day by day; what began before stands on its first day. */
export function agendaOf(
  entries: readonly Entry[],
  month: string,
): readonly Readonly<{ day: string; entries: readonly Entry[] }>[] {
  const first = `${month}-01`;
  const byDay = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (monthOf(entry.from) > month || monthOf(entry.to) < month) continue;
    const day = entry.from < first ? first : entry.from;
    byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  }
  return [...byDay]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, those]) => ({ day, entries: those }));
}

/** The years that a month can be chosen from: those with entries, and a little more around today. */
export function yearsOf(entries: readonly Entry[], today: string): readonly string[] {
  const years = [...entries.flatMap(({ from, to }) => [from, to]), daysAfter(today, -365), daysAfter(today, 365)].map(
    (day) => Number(day.slice(0, 4)),
  );
  const first = Math.min(...years);
  return Array.from({ length: Math.min(60, Math.max(...years) - first + 1) }, (_, n) => String(first + n));
}
