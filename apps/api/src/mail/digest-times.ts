import { TZDate } from '@date-fns/tz';

/** How often somebody is sent what concerns them. */
export const frequencies = ['never', 'day', 'week'] as const;
export type Frequency = (typeof frequencies)[number];

/** The hour of the city's morning at which digests are sent. */
const morning = 8;
const monday = 1;
/** The days of the week on which one is sent, Monday is 1. Public holidays are known to nobody here. */
const sentOn: Record<Exclude<Frequency, 'never'>, readonly number[]> = { day: [1, 2, 3, 4, 5], week: [monday] };

/**
 * When the next digest is due: in the morning of the city, whatever its clocks do in between.
 * @param zone IANA name
 * @param after the instant behind which it lies
 */
export function nextDigest(frequency: Exclude<Frequency, 'never'>, zone: string, after: Date): Date {
  const at = new TZDate(after, zone);
  at.setHours(morning, 0, 0, 0);
  while (at <= after || !sentOn[frequency].includes(at.getDay())) at.setDate(at.getDate() + 1);
  return new Date(at.getTime());
}
