import fc from 'fast-check';
import type { RecordView } from '../../records/shapes.ts';
import { endOfMonth, toDay, toIso } from './days.ts';
import { moved, type Part, sameSpan, type Span, spanOf, type Step, valueFor } from './span.ts';

const period = { kind: 'period', label: { en: 'Period', zh: '起止' } } as const;
const date = { kind: 'date', label: { en: 'Due', zh: '日期' } } as const;
const recordWith = (value: unknown) => ({ fields: { when: value } }) as unknown as RecordView;
const span = (from: string, to: string | null): Span => ({ from: toDay(from), to: to === null ? null : toDay(to) });
const told = ({ from, to }: Span) => [toIso(from), to === null ? null : toIso(to)];

const anySpan = fc
  .tuple(fc.integer({ min: 15_000, max: 30_000 }), fc.option(fc.integer({ min: 0, max: 2_000 })))
  .map(([from, length]): Span => ({ from, to: length === null ? null : from + length }));
const anyStep = fc.record<Step>({
  by: fc.integer({ min: -40, max: 40 }),
  unit: fc.constantFrom('day' as const, 'month' as const),
});
const anyPart = fc.constantFrom<Part[]>('whole', 'from', 'to');

describe('a span', () => {
  it('is read from a period or a day, and from nothing else', () => {
    expect(spanOf(recordWith({ from: '2026-01-01', to: null }), 'when', period)).toEqual(span('2026-01-01', null));
    expect(spanOf(recordWith('2026-01-01'), 'when', date)).toEqual(span('2026-01-01', '2026-01-01'));
    expect(spanOf(recordWith('soon'), 'when', period)).toBeNull();
    expect(spanOf(recordWith(null), 'when', date)).toBeNull();
  });

  it('is kept as it was read', () => {
    fc.assert(fc.property(anySpan, (one) => sameSpan(spanOf(recordWith(valueFor(one, period)), 'when', period), one)));
  });

  it('keeps its length when it is moved by days', () => {
    fc.assert(
      fc.property(anySpan, fc.integer({ min: -400, max: 400 }), (one, by) => {
        const after = moved(one, 'whole', { by, unit: 'day' });
        return after.from === one.from + by && after.to === (one.to === null ? null : one.to + by);
      }),
    );
  });

  it('keeps whole months when it is moved by months', () => {
    expect(told(moved(span('2026-10-01', '2027-02-28'), 'whole', { by: 1, unit: 'month' }))).toEqual([
      '2026-11-01',
      '2027-03-31',
    ]);
    expect(told(moved(span('2026-01-31', '2026-01-31'), 'whole', { by: 1, unit: 'month' }))).toEqual([
      '2026-02-28',
      '2026-02-28',
    ]);
  });

  it('is stretched to the ends of months where months are counted', () => {
    expect(told(moved(span('2026-10-05', '2027-02-10'), 'from', { by: -1, unit: 'month' }))).toEqual([
      '2026-09-01',
      '2027-02-10',
    ]);
    expect(told(moved(span('2026-10-05', '2027-02-10'), 'to', { by: 1, unit: 'month' }))).toEqual([
      '2026-10-05',
      '2027-03-31',
    ]);
  });

  it('never ends before it begins, whatever is pulled', () => {
    fc.assert(
      fc.property(anySpan, anyPart, anyStep, (one, part, step) => {
        const { from, to } = moved(one, part, step);
        return to === null ? one.to === null : from <= to;
      }),
    );
  });

  it('stays where it is when it is moved by nothing', () => {
    fc.assert(
      fc.property(anySpan, anyPart, anyStep, (one, part, { unit }) => sameSpan(moved(one, part, { by: 0, unit }), one)),
    );
  });

  it('keeps the end of a month at the end', () => {
    fc.assert(
      fc.property(anySpan, fc.integer({ min: -24, max: 24 }), ({ from }, by) => {
        const whole = { from, to: endOfMonth(from + 40) };
        const { to } = moved(whole, 'whole', { by, unit: 'month' });
        return to !== null && endOfMonth(to) === to;
      }),
    );
  });
});
