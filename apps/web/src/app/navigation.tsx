import type { RecordClass, Role } from '@cityloom/operating-model';
import { Link } from '@tanstack/react-router';
import { reaches } from '../records/reach.ts';
import { type Icon, IconCompass, IconHome } from '../ui/icons.ts';
import type { WordKey } from '../words/en.ts';
import { useWords } from '../words/use-words.ts';
import styles from './frame.module.css';

/** One place of a city. Only what works is listed here. */
type Place = Readonly<{
  to: '/$citySlug' | '/$citySlug/vision/{-$code}';
  word: WordKey;
  icon: Icon;
  /** What it shows, where that is not for everybody. */
  shows?: RecordClass;
}>;

/** The places of a city, in the order of the navigation. */
export const places: readonly Place[] = [
  { to: '/$citySlug', word: 'home', icon: IconHome },
  { to: '/$citySlug/vision/{-$code}', word: 'vision', icon: IconCompass, shows: 'direction' },
];

/** The places that somebody can use: those that a role never sees are left out, not greyed. */
export const placesFor = (roles: readonly Role[]): readonly Place[] =>
  places.filter(({ shows }) => shows === undefined || reaches(roles, shows));

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
