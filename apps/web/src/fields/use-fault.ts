import { useWords } from '../words/use-words.ts';
import type { WordKey } from '../words/en.ts';
import type { Fault } from './read-draft.ts';

const sentences: Readonly<Record<Fault['code'], WordKey>> = {
  required: 'write.fault.required',
  incomplete: 'write.fault.incomplete',
  number: 'write.fault.number',
  integer: 'write.fault.integer',
  min: 'write.fault.min',
  max: 'write.fault.max',
  long: 'write.fault.long',
  lines: 'write.fault.lines',
  characters: 'write.fault.characters',
  from: 'write.fault.from',
  order: 'write.fault.order',
  year: 'write.fault.year',
  place: 'write.fault.place',
  many: 'write.fault.many',
  unknown: 'write.fault.unknown',
};

/** Says in one plain sentence what is wrong with what was typed, and so what to do. */
export function useFault(): (fault: Fault) => string {
  const { t, number } = useWords();
  return ({ code, limit }) => t(sentences[code], limit === undefined ? {} : { limit: number(limit) });
}
