/** Calendar days are ISO dates without a zone (`2026-06-30`), months their first seven letters. */

const dayInMs = 86_400_000;
const atNoon = (date: string) => new Date(`${date}T12:00:00Z`);

/** The month that a day lies in. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** A day so many days later; earlier with a negative number. */
export const daysAfter = (date: string, days: number): string =>
  new Date(atNoon(date).getTime() + days * dayInMs).toISOString().slice(0, 10);

/** A month so many months later. */
export function monthsAfter(month: string, months: number): string {
  const first = atNoon(`${month}-01`);
  first.setUTCMonth(first.getUTCMonth() + months);
  return monthOf(first.toISOString());
}

/** The last day of a month. */
export const lastDayOf = (month: string): string => daysAfter(`${monthsAfter(month, 1)}-01`, -1);

/** The same day in another month, or its last where the month is shorter. */
export function dayInMonth(date: string, month: string): string {
  const wanted = `${month}-${date.slice(8)}`;
  const last = lastDayOf(month);
  return wanted > last ? last : wanted;
}

/** From 0 for Monday to 6 for Sunday. */
export const weekdayOf = (date: string): number => (atNoon(date).getUTCDay() + 6) % 7;

/** The weeks that a month touches, each from Monday to Sunday; days of the months beside it fill them up. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const weeks: string[][] = [];
  const last = lastDayOf(month);
  for (
    let monday = daysAfter(`${month}-01`, -weekdayOf(`${month}-01`));
    monday <= last;
    monday = daysAfter(monday, 7)
  ) {
    weeks.push(Array.from({ length: 7 }, (_, day) => daysAfter(monday, day)));
  }
  return weeks;
}
