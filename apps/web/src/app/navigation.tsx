import { IconHome } from '../ui/icons.ts';
import type { Icon } from '../ui/icons.ts';
import { Link } from '@tanstack/react-router';
import type { WordKey } from '../words/en.ts';
import { useWords } from '../words/use-words.ts';
import styles from './frame.module.css';

/** One place of a city. Only what works is listed here. */
type Place = Readonly<{ to: '/$citySlug'; word: WordKey; icon: Icon }>;

/** The places of a city, in the order of the navigation. */
export const places: readonly Place[] = [{ to: '/$citySlug', word: 'home', icon: IconHome }];

/** Whether there is a choice of places at all: one place alone needs no navigation. */
export function isWorthShowing(offered: readonly Place[]): boolean {
  return offered.length > 1;
}

/** The places of a city: at the side on wide screens, at the bottom on phones. */
export function Navigation({ citySlug, offered }: { citySlug: string; offered: readonly Place[] }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('header.navigation')} className={styles['navigation']}>
      <ul>
        {offered.map(({ to, word, icon: Sign }) => (
          <li key={word}>
            <Link to={to} params={{ citySlug }} activeOptions={{ exact: to === '/$citySlug' }}>
              <Sign size="1.25rem" stroke={1.7} aria-hidden="true" />
              {t(word)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
