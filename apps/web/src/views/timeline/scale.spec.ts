import fc from 'fast-check';
import { startOf, toDay, toIso } from './days.ts';
import { firstScale, nextScale, rangeOf, scaleIds, scales, stepAt, ticksOf } from './scale.ts';

const anyScale = fc.constantFrom(...scaleIds);
const anyDay = fc.integer({ min: 18_000, max: 26_000 });

describe('the scale of time', () => {
  it('steps nearer and farther, and stays at its ends', () => {
    expect([nextScale('quarter', -1), nextScale('quarter', 1)]).toEqual(['month', 'year']);
    expect([nextScale('month', -1), nextScale('year', 1)]).toEqual(['month', 'year']);
  });

  it('begins by quarters, and by years where there are many', () => {
    const to = (until: string) => [{ from: toDay('2026-01-01'), to: toDay(until) }];
    expect(firstScale(to('2028-12-31'), toDay('2026-06-30'))).toBe('quarter');
    expect(firstScale(to('2031-12-31'), toDay('2026-06-30'))).toBe('year');
  });

  it('snaps to days where they can be seen, else to months', () => {
    expect(stepAt('month', 12.4)).toEqual({ by: 12, unit: 'day' });
    expect(stepAt('quarter', 50)).toEqual({ by: 2, unit: 'month' });
    expect(stepAt('year', -14)).toEqual({ by: -0, unit: 'month' });
  });

  it('shows everything, today with it, in whole quarters and over the whole width', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyDay, fc.nat(900))), anyDay, anyScale, (pairs, today, scale) => {
        const spans = pairs.map(([from, length]) => ({ from, to: length === 0 ? null : from + length }));
        const { from, until } = rangeOf(spans, today, scale);
        const days = [today, ...spans.map((one) => one.from), ...spans.map((one) => one.to ?? today)];
        return (
          days.every((day) => from < day && day < until) &&
          startOf(from, 3) === from &&
          startOf(until, 3) === until &&
          (until - from) * scales[scale].day >= 56
        );
      }),
    );
  });

  it('divides what is shown without gaps', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 3_000 }),
        fc.constantFrom(1 as const, 3 as const, 12 as const),
        (from, days, months) => {
          const ticks = ticksOf({ from, until: from + days }, months);
          return (
            ticks.reduce((sum, tick) => sum + tick.days, 0) === days &&
            ticks.every((tick, place) => place === 0 || startOf(tick.from, months) === tick.from)
          );
        },
      ),
    );
    expect(ticksOf({ from: toDay('2026-05-10'), until: toDay('2026-12-01') }, 3).map((one) => toIso(one.from))).toEqual(
      ['2026-05-10', '2026-07-01', '2026-10-01'],
    );
  });
});
