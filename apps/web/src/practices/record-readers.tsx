import { inEither, useName } from '../records/names.ts';
import type { RecordView } from '../records/shapes.ts';
import { useWords } from '../words/use-words.ts';
import styles from './record-page.module.css';

/** For those who may only read: one line that says who can change the record, and so whom to ask. */
export function RecordReaders({ record }: { record: RecordView }) {
  const { t, language, allOf } = useWords();
  const organisation = useName(record.ownerOrg);
  const person = useName(record.owner);
  if (record.writes.length > 0) return null;
  const names = [organisation, person].flatMap((named) => inEither(named?.name ?? null, language) ?? []);
  return (
    <p className={styles['readers']}>
      {names.length > 0 ? t('record.ask', { names: allOf(names) }) : t('record.ask.anyone')}
    </p>
  );
}
