import { useTitle, useWords } from '../../../words/use-words.ts';
import { Mail } from '../mail/mail.tsx';
import { Follows } from './follows.tsx';
import styles from './for-me.module.css';
import { Mine } from './mine.tsx';

/** What concerns the reader: what waits for them, what others did, what they want to hear of, and how by mail. */
export function ForMePage() {
  const { t } = useWords();
  useTitle(t('for-me'));
  return (
    <div className={styles['page']}>
      <header>
        <h1 tabIndex={-1}>{t('for-me')}</h1>
        <p className={styles['muted']}>{t('for-me.text')}</p>
      </header>
      <Mine />
      <Follows />
      <Mail />
    </div>
  );
}
