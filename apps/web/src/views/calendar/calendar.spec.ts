import { recordTypes, type RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { agendaOf, entriesOf, hiddenOn, nearestMonth, onDay, piecesIn, yearsOf } from './entries.ts';
import { keyTarget } from './keys.ts';
import { dayInMonth, daysAfter, lastDayOf, monthsAfter, weekdayOf, weeksOf } from './month.ts';

const engagement = recordTypes.get('engagement') as RecordType;
const milestone = recordTypes.get('milestone') as RecordType;
const record = (id: string, fields: Record<string, unknown>) => ({ id, fields }) as RecordView;
const lasting = (id: string, from: string, to: string | null) => record(id, { date: { from, to } });
const entries = (...records: RecordView[]) => entriesOf(engagement, records, 'Asia/Shanghai');
const names = (found: readonly { record: RecordView }[]) => found.map(({ record: { id } }) => id);

describe('the days of a month', () => {
  it('begin on Monday and fill whole weeks', () => {
    const weeks = weeksOf('2026-07');
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    expect([weeks[0]?.[0], weeks.at(-1)?.at(-1)]).toEqual(['2026-06-29', '2026-08-02']);
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  it('know leap years, the ends of months and of years', () => {
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(lastDayOf('2100-02')).toBe('2100-02-28');
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(monthsAfter('2026-01', -1)).toBe('2025-12');
    expect(dayInMonth('2026-03-31', '2026-02')).toBe('2026-02-28');
    expect([weekdayOf('2026-06-29'), weekdayOf('2026-07-05')]).toEqual([0, 6]);
  });

  it('are walked with the keyboard, into the months beside', () => {
    expect(keyTarget('ArrowRight', '2026-06-30')).toBe('2026-07-01');
    expect(keyTarget('ArrowUp', '2026-06-03')).toBe('2026-05-27');
    expect(keyTarget('Home', '2026-07-01')).toBe('2026-06-29');
    expect(keyTarget('End', '2026-07-01')).toBe('2026-07-05');
    expect(keyTarget('PageDown', '2026-01-31')).toBe('2026-02-28');
    expect(keyTarget('PageUp', '2026-01-31')).toBe('2025-12-31');
    expect(keyTarget('x', '2026-01-31')).toBeNull();
  });
});

describe('what stands in a calendar', () => {
  it('is what has a date, from its first day to its last; without an end on its first', () => {
    const found = entries(
      lasting('b', '2026-06-15', null),
      record('none', {}),
      lasting('a', '2026-06-01', '2026-06-20'),
    );
    expect(found.map(({ record: { id }, from, to }) => [id, from, to])).toEqual([
      ['a', '2026-06-01', '2026-06-20'],
      ['b', '2026-06-15', '2026-06-15'],
    ]);
    expect(names(entriesOf(milestone, [record('m', { due: '2026-06-30' })], 'Asia/Shanghai'))).toEqual(['m']);
  });

  it('is cut at the ends of the week, on lines that do not cover each other', () => {
    const [week = []] = weeksOf('2026-06').slice(2);
    const found = piecesIn(
      entries(
        lasting('long', '2026-06-01', '2026-07-31'),
        lasting('early', '2026-06-15', '2026-06-16'),
        lasting('late', '2026-06-17', '2026-06-21'),
        lasting('elsewhere', '2026-06-22', '2026-06-22'),
      ),
      week,
    );
    expect(found.map(({ entry, from, days, line }) => [entry.record.id, from, days, line])).toEqual([
      ['long', '2026-06-15', 7, 0],
      ['early', '2026-06-15', 2, 1],
      ['late', '2026-06-17', 5, 1],
    ]);
  });

  it('is counted where a day has no room for it', () => {
    const five = entries(...['a', 'b', 'c', 'd', 'e'].map((id) => lasting(id, '2026-06-25', '2026-06-25')));
    const pieces = piecesIn(five, weeksOf('2026-06')[3] ?? []);
    expect(hiddenOn(pieces, '2026-06-25')).toBe(2);
    expect(hiddenOn(pieces, '2026-06-26')).toBe(0);
    expect(onDay(five, '2026-06-25')).toHaveLength(5);
  });

  it('is listed by day; what began before stands on the first', () => {
    const found = agendaOf(
      entries(lasting('late', '2026-07-09', '2026-07-09'), lasting('long', '2026-06-15', '2026-07-31')),
      '2026-07',
    );
    expect(found.map(({ day, entries: those }) => [day, names(those)])).toEqual([
      ['2026-07-01', ['long']],
      ['2026-07-09', ['late']],
    ]);
  });

  it('opens at the month with what is nearest to today', () => {
    const past = lasting('past', '2026-05-30', '2026-05-31');
    const future = lasting('future', '2026-08-10', null);
    expect(nearestMonth(entries(past, future), '2026-06-30')).toBe('2026-05');
    expect(nearestMonth(entries(past, future), '2026-07-20')).toBe('2026-08');
    expect(nearestMonth(entries(lasting('now', '2026-04-01', '2026-09-30')), '2026-06-30')).toBe('2026-06');
    expect(nearestMonth([], '2026-06-30')).toBe('2026-06');
    expect(yearsOf(entries(lasting('old', '2023-01-01', null)), '2026-06-30')).toEqual([
      '2023',
      '2024',
      '2025',
      '2026',
      '2027',
    ]);
  });
});
