import { optionsOf } from '@cityloom/operating-model';
import type { Published } from '../as-guest.ts';
import type { Reader } from './reader.ts';
import { valueShown } from './values.tsx';

/** The same as {@link Outcome}, as words; empty where it was not answered yet. */
export function outcomeOf({ type, fields }: Pick<Published, 'type' | 'fields'>, reader: Reader): string {
  const name = type.answer?.outcome ?? '';
  return reader.of(optionsOf(type, name)[String(fields[name])]);
}

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
