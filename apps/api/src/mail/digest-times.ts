import { dayIn } from '../config/clock.ts';

/** How often somebody is sent what concerns them. */
export const frequencies = ['never', 'day', 'week'] as const;
export type Frequency = (typeof frequencies)[number];

/** The hour of the city's morning at which digests are sent. */
const morning = 8;
const monday = 1;
/** The days of the week on which one is sent, Monday is 1. Public holidays are known to nobody here. */
const sentOn: Record<Exclude<Frequency, 'never'>, readonly number[]> = { day: [1, 2, 3, 4, 5], week: [monday] };
const aDay = 86_400_000;

/**
 * When the next digest is due: in the morning of the city, whatever its clocks do in between.
 * @param zone IANA name
 * @param after the instant behind which it lies
 */
export function nextDigest(frequency: Exclude<Frequency, 'never'>, zone: string, after: Date): Date {
  for (let day = Date.parse(dayIn(zone, after)); ; day += aDay) {
    const at = instantAt(zone, day + morning * 3_600_000);
    if (at > after && sentOn[frequency].includes(new Date(day).getUTCDay())) return at;
  }
}

/** @param wall what a clock on the wall shows there, as if it were UTC, in milliseconds */
function instantAt(zone: string, wall: number): Date {
  // The second look counts with the offset of the instant itself: clocks may change in the night before.
  const guess = wall - offsetAt(zone, wall);
  return new Date(wall - offsetAt(zone, guess));
}

/** By how much the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(zone: string, instant: number): number {
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(shown.find((one) => one.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(instant / 1_000) * 1_000;
}
