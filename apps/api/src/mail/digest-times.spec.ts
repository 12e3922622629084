import fc from 'fast-check';
import { nextDigest } from './digest-times.ts';

const zones = Intl.supportedValuesOf('timeZone');
const hour = 3_600_000;
const shownIn = (zone: string, instant: Date) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(instant)
    .replace(',', '');
const instants = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2035-01-01T00:00:00Z'),
  noInvalidDate: true,
});

describe('the next digest', () => {
  it('is due at eight in the morning of the city, on a working day or a Monday, the first of them that comes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, after) => {
        const [day, week] = [nextDigest('day', zone, after), nextDigest('week', zone, after)];
        expect(shownIn(zone, day)).toMatch(/^(Mon|Tue|Wed|Thu|Fri) 08:00$/);
        expect(shownIn(zone, week)).toBe('Mon 08:00');
        for (const [next, most] of [
          [day, 3 * 24 + 2],
          [week, 7 * 24 + 2],
        ] as const) {
          expect(next.getTime()).toBeGreaterThan(after.getTime());
          expect(next.getTime() - after.getTime()).toBeLessThanOrEqual(most * hour);
        }
        expect(day.getTime()).toBeLessThanOrEqual(week.getTime());
      }),
    );
  });

  it('comes once for each morning, whatever the clocks do', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, after) => {
        const first = nextDigest('day', zone, after);
        const justBefore = new Date(first.getTime() - 1);
        expect(nextDigest('day', zone, justBefore)).toEqual(first);
        const days = (nextDigest('day', zone, first).getTime() - first.getTime()) / (24 * hour);
        expect(Math.round(days)).toBe(shownIn(zone, first).startsWith('Fri') ? 3 : 1);
      }),
    );
  });

  it.each([
    // Clocks go forward in the night to Sunday, and back.
    ['Europe/Berlin', '2026-03-27T07:00:00Z', '2026-03-30T06:00:00.000Z'],
    ['Europe/Berlin', '2026-10-23T06:00:00Z', '2026-10-26T07:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-02T12:00:00Z', '2026-10-04T21:00:00.000Z'],
    ['Asia/Shanghai', '2026-06-30T00:00:00Z', '2026-07-01T00:00:00.000Z'],
  ])('in %s after %s is at %s', (zone, after, next) => {
    expect(nextDigest('day', zone, new Date(after)).toISOString()).toBe(next);
  });
});
