import type { RecordView } from '../records/shapes.ts';
import { IconLock } from '../ui/icons.ts';
import { useWords } from '../words/use-words.ts';
import styles from './said.module.css';

/** Says that not everybody hears something, where that is so. */
export function PrivateNote({ said: { visibility } }: { said: RecordView }) {
  const { t } = useWords();
  if (visibility === 'members' || visibility === 'public' || visibility === 'withheld') return null;
  return (
    <p className={styles['private']}>
      <IconLock size="1rem" stroke={1.8} aria-hidden="true" />
      {t('talk.private')}
    </p>
  );
}
