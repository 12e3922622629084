import { dayInMonth, daysAfter, monthOf, monthsAfter, weekdayOf } from './month.ts';

/** Where a key leads from a day: arrows by day and week, Home and End within the week, Page Up and Down by month. */
export function keyTarget(key: string, day: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return daysAfter(day, -1);
    case 'ArrowRight':
      return daysAfter(day, 1);
    case 'ArrowUp':
      return daysAfter(day, -7);
    case 'ArrowDown':
      return daysAfter(day, 7);
    case 'Home':
      return daysAfter(day, -weekdayOf(day));
    case 'End':
      return daysAfter(day, 6 - weekdayOf(day));
    case 'PageUp':
      return dayInMonth(day, monthsAfter(monthOf(day), -1));
    case 'PageDown':
      return dayInMonth(day, monthsAfter(monthOf(day), 1));
    default:
      return null;
  }
}
