/** Where the time comes from; injected, so that a journey can live on any day. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/**
 * The calendar day of an instant in a zone.
 * @param zone IANA name, for example `Asia/Shanghai`
 * @returns ISO 8601 date, `YYYY-MM-DD`
 */
export function dayIn(zone: string, instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
}
