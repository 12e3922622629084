import { hashKey } from '@tanstack/react-query';

type Fields = Readonly<Record<string, unknown>>;

/** Puts back what a wish had put there, but nothing that somebody else has put there since. */
export function takenBack(now: Fields, wished: Fields, before: Fields): Record<string, unknown> {
  const mine = Object.keys(wished).filter((field) => hashKey([now[field]]) === hashKey([wished[field]]));
  return { ...now, ...Object.fromEntries(mine.map((field) => [field, before[field]])) };
}
