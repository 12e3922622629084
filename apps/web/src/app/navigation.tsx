import type { RecordClass, Role } from '@cityloom/operating-model';
import { Link, useMatches } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { reaches } from '../records/reach.ts';
import type { City } from '../server/contract.ts';
import {
  type Icon,
  IconAddressBook,
  IconCompass,
  IconHome,
  IconInbox,
  IconRoute,
  IconUsersGroup,
} from '../ui/icons.ts';
import type { WordKey } from '../words/en.ts';
import { useWords } from '../words/use-words.ts';
import styles from './frame.module.css';

/** One place of a city. Only what works is listed here. */
type Place = Readonly<{
  to:
    | '/$citySlug'
    | '/$citySlug/for-me'
    | '/$citySlug/vision/{-$code}'
    | '/$citySlug/roadmap'
    | '/$citySlug/engagement'
    | '/$citySlug/people';
  word: WordKey & ('home' | 'for-me' | 'vision' | 'roadmap' | 'engagement' | 'people');
  icon: Icon;
  /** What it shows, where that is not for everybody. */
  shows?: RecordClass;
}>;

/** Beside the name of the page; nothing waits for it. */
const ForMeBadge = lazy(async () => ({
  default: (await import('../features/news/badge/for-me-badge.tsx')).ForMeBadge,
}));

/** The places of a city, in the order of the navigation. */
export const places: readonly Place[] = [
  { to: '/$citySlug', word: 'home', icon: IconHome },
  { to: '/$citySlug/for-me', word: 'for-me', icon: IconInbox },
  { to: '/$citySlug/vision/{-$code}', word: 'vision', icon: IconCompass, shows: 'direction' },
  { to: '/$citySlug/roadmap', word: 'roadmap', icon: IconRoute, shows: 'portfolio' },
  { to: '/$citySlug/engagement', word: 'engagement', icon: IconUsersGroup, shows: 'engagement' },
  { to: '/$citySlug/people', word: 'people', icon: IconAddressBook, shows: 'membership' },
];

/** The places that somebody can use: those that a role never sees are left out, not greyed. */
export const placesFor = (roles: readonly Role[]): readonly Place[] =>
  places.filter(({ shows }) => shows === undefined || reaches(roles, shows));

/** Whether there is a choice of places at all: one place alone needs no navigation. */
export function isWorthShowing(offered: readonly Place[]): boolean {
  return offered.length > 1;
}

/** The places of a city: at the side on wide screens, at the bottom on phones. */
export function Navigation({ city, offered }: { city: City; offered: readonly Place[] }) {
  const { t } = useWords();
  // A record's own address does not say which place it belongs to; its route finds out.
  const place = useMatches({
    select: (matches) => matches.flatMap(({ loaderData }) => (isAtHome(loaderData) ? [loaderData.place] : [])).at(-1),
  });
  return (
    <nav aria-label={t('header.navigation')} className={styles['navigation']}>
      <ul>
        {offered.map(({ to, word, icon: Sign }) => (
          <li key={word}>
            <Link
              to={to}
              // Else the code of the record on screen would go along into an address that may have one.
              params={{ citySlug: city.slug, code: undefined }}
              activeOptions={{ exact: to === '/$citySlug' }}
              {...(word === place && { 'aria-current': 'page' as const })}
            >
              <Sign size="1.25rem" stroke={1.7} aria-hidden="true" />
              {t(word)}
              {word === 'for-me' && (
                <Suspense fallback={null}>
                  <ForMeBadge cityId={city.id} />
                </Suspense>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const isAtHome = (data: unknown): data is { place: string } =>
  typeof data === 'object' && data !== null && 'place' in data;
