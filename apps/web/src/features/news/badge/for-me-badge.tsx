import { Spoken } from '../../../ui/spoken.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from './for-me-badge.module.css';
import { useCount } from './use-count.ts';

/** More than that is told as "more". */
const most = 99;

/** How much there is to look at, beside the name of the page; nothing where there is nothing. */
export function ForMeBadge({ cityId }: { cityId: string }) {
  const { t } = useWords();
  const count = useCount(cityId)?.count ?? 0;
  if (count === 0) return null;
  const isMany = count > most;
  return (
    <>
      <span className={styles['badge']} aria-hidden="true">
        {isMany ? `${most}+` : count}
      </span>
      <Spoken>{isMany ? t('for-me.badge.many', { count: most }) : t('for-me.badge', { count })}</Spoken>
    </>
  );
}
