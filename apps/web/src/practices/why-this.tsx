import { practices, type RecordType } from '@cityloom/operating-model';
import { useWords } from '../words/use-words.ts';
import styles from './type-page.module.css';

/** Why a practice matters and which clause it reads, for those who ask. */
export function WhyThis({ type }: { type: RecordType }) {
  const { t, of } = useWords();
  const practice = practices.find(({ clause }) => clause === type.clause);
  if (practice === undefined) return null;
  return (
    <details className={styles['why']}>
      <summary>{t('type.why')}</summary>
      <p>{of(practice.why)}</p>
      <p className={styles['clause']}>{t('type.clause', { clause: practice.clause, practice: of(practice.label) })}</p>
    </details>
  );
}
