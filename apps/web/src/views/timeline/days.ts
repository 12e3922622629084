/** Calendar days as whole numbers since 1970-01-01, so that they can be counted; without zone, as a city's dates are. */
const milliseconds = 86_400_000;

/** The number of a day. @param iso `2026-06-30` */
export const toDay = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / milliseconds);

/** The day of a number: `2026-06-30`. */
export const toIso = (day: number): string => new Date(day * milliseconds).toISOString().slice(0, 10);

/** Year, month (0 to 11) and day of the month. */
function parts(day: number): [year: number, month: number, date: number] {
  const moment = new Date(day * milliseconds);
  return [moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()];
}

/** The first day of a month; months past December run on into the next year. */
const firstOf = (year: number, month: number): number => Math.round(Date.UTC(year, month, 1) / milliseconds);

/** The year of a day, and its month from 0 to 11. */
export function monthOf(day: number): { year: number; month: number } {
  const [year, month] = parts(day);
  return { year, month };
}

/** The first day of the stretch of so many months (1, 3 or 12) that a day lies in. */
export function startOf(day: number, months: 1 | 3 | 12): number {
  const [year, month] = parts(day);
  return firstOf(year, month - (month % months));
}

/** The first day of the stretch of so many months behind the one that a day lies in. */
export function startOfNext(day: number, months: 1 | 3 | 12): number {
  const [year, month] = parts(day);
  return firstOf(year, month - (month % months) + months);
}

/** The last day of the month that a day lies in. */
export const endOfMonth = (day: number): number => startOfNext(day, 1) - 1;

/** The same day so many months later, or the last one of a month that is too short for it. */
export function addMonths(day: number, months: number): number {
  const [year, month, date] = parts(day);
  const first = firstOf(year, month + months);
  return Math.min(first + date - 1, endOfMonth(first));
}
