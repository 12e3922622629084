import type { RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../records/shapes.ts';
import { languageNames } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { partAt } from './parts.ts';

/** Says in words which part of a record an address means; of one that has gone, what it was and that it has gone. */
export function usePartWords(type: RecordType, record: RecordView): (address: string) => string {
  const { t, of } = useWords();
  return (address) => {
    const { field, language, row, column, isThere } = partAt(type, record, address);
    const names = [
      field === null ? address : of(field),
      language && languageNames[language],
      row === undefined ? undefined : t('talk.row', { place: row }),
      column && of(column),
    ].filter((name) => name !== undefined);
    const what = names.join(' · ');
    return isThere ? what : t('talk.part.gone', { part: what });
  };
}
