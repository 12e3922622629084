import type { Published } from '../as-guest.ts';
import type { Reader } from './reader.ts';
import { valueShown } from './values.tsx';

/** What became of something that is answered; nothing where it was not yet. */
export function Outcome({
  one: { type, fields },
  reader,
}: {
  one: Pick<Published, 'type' | 'fields'>;
  reader: Reader;
}) {
  const field = type.answer && type.fields[type.answer.outcome];
  return type.answer && field ? valueShown(field, fields[type.answer.outcome], reader) : null;
}
