import fc from 'fast-check';
import { addMonths, endOfMonth, monthOf, startOf, startOfNext, toDay, toIso } from './days.ts';

const anyDay = fc.integer({ min: toDay('1990-01-01'), max: toDay('2090-12-31') });
const anyLength = fc.constantFrom(1 as const, 3 as const, 12 as const);

describe('days', () => {
  it('are counted from the first of 1970', () => {
    expect(toDay('1970-01-02')).toBe(1);
    expect(toIso(toDay('2026-06-30'))).toBe('2026-06-30');
  });

  it('come back from their number', () => {
    fc.assert(fc.property(anyDay, (day) => toDay(toIso(day)) === day));
  });

  it('lie in exactly one month, quarter and year', () => {
    fc.assert(
      fc.property(anyDay, anyLength, (day, months) => {
        const from = startOf(day, months);
        const next = startOfNext(day, months);
        return from <= day && day < next && startOf(next - 1, months) === from && startOf(next, months) === next;
      }),
    );
  });

  it('stay in the month that is counted to, however short it is', () => {
    expect(toIso(addMonths(toDay('2026-01-31'), 1))).toBe('2026-02-28');
    expect(toIso(addMonths(toDay('2026-11-05'), 3))).toBe('2027-02-05');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        const [before, after] = [monthOf(day), monthOf(addMonths(day, months))];
        return after.year * 12 + after.month === before.year * 12 + before.month + months;
      }),
    );
  });

  it('end their month where the next one begins', () => {
    expect(toIso(endOfMonth(toDay('2028-02-03')))).toBe('2028-02-29');
  });
});
