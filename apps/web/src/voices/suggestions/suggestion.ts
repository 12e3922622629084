import { askableAt, type Askable, type Label, type RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';

/** A change that somebody suggests, as it is read. */
export type Suggestion = Readonly<{
  record: RecordView;
  reason: Label | null;
  part: string;
  /** What is to change; null where its part is none any more. */
  change: Change | null;
  outcome: string | null;
}>;

/** A register or a cell with the value that it had and the one that it is to have, or words with those for their place. */
export type Change =
  | (Extract<Askable, { kind: 'value' }> & Readonly<{ was: unknown; to: unknown }>)
  | (Extract<Askable, { kind: 'words' }> & Readonly<{ quote: string; before: string; after: string; words: string }>);

/** Reads a suggestion from its record. @param host type of the record that it is about */
export function suggestionOf(record: RecordView, host: RecordType): Suggestion {
  const part = valueOf(record, 'part', kinds.text) ?? '';
  const askable = askableAt(host, part);
  return {
    record,
    reason: valueOf(record, 'reason', kinds.bilingual),
    part,
    change: askable && { ...askable, ...changeIn(record, askable.kind) },
    outcome: valueOf(record, 'outcome', kinds.text),
  } as Suggestion;
}

function changeIn({ fields }: RecordView, kind: Askable['kind']) {
  if (kind === 'value') return { was: fields['was'] ?? null, to: fields['to'] ?? null };
  const word = (name: string) => kinds.text.safeParse(fields[name]).data ?? '';
  return { quote: word('quote'), before: word('before'), after: word('after'), words: word('words') };
}

/** Codes count up as suggestions come. */
const numberIn = ({ code }: RecordView) => Number(/\d+$/.exec(code)?.[0] ?? 0);

/** What is suggested for one record, the oldest first. @param host its id */
export const suggestionsOf = (records: readonly RecordView[], type: RecordType, host: string): readonly Suggestion[] =>
  records
    .filter((record) => valueOf(record, 'on', kinds.ref) === host)
    .toSorted((one, other) => numberIn(one) - numberIn(other))
    .map((record) => suggestionOf(record, type));

/** Those that nobody has answered yet. */
export const waiting = (suggestions: readonly Suggestion[]): readonly Suggestion[] =>
  suggestions.filter(({ outcome }) => outcome === null);

/** Whether its reader may answer it. */
export const mayAnswer = ({ record }: Suggestion): boolean => record.writes.includes('outcome');
