import { useHere } from '../../../server/here.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { IconMessages } from '../../../ui/icons.ts';
import { useTitle, useWords } from '../../../words/use-words.ts';
import { Mail } from '../mail/mail.tsx';
import { Follows } from './follows.tsx';
import styles from './for-me.module.css';
import { Mine } from './mine.tsx';

/** What concerns the reader: what waits for them, what others did, what they want to hear of, and how by mail. */
export function ForMePage() {
  const { t } = useWords();
  const { city } = useHere();
  useTitle(t('for-me'));
  return (
    <div className={styles['page']}>
      <header className={styles['top']}>
        <div>
          <h1 tabIndex={-1}>{t('for-me')}</h1>
          <p className={styles['muted']}>{t('for-me.text')}</p>
        </div>
        <LinkButton
          to="/$citySlug/for-me/said"
          params={{ citySlug: city.slug }}
          icon={<IconMessages size="1.125rem" stroke={1.8} aria-hidden="true" />}
        >
          {t('said')}
        </LinkButton>
      </header>
      <Mine />
      <Follows />
      <Mail />
    </div>
  );
}
