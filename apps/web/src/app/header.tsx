import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { City } from '../server/contract.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import { useWords } from '../words/use-words.ts';
import { DisplaySettings } from './display-settings.tsx';
import styles from './header.module.css';
import { LanguageSwitch } from './language-switch.tsx';

/**
 * The header of every page: where I am, the language, the display, and who I am.
 * @param props.city the city on screen; without one the brand stands in its place
 * @param props.person the menu of the person, where somebody is signed in
 */
export function Header({ city, person }: { city: City | undefined; person: ReactNode }) {
  const { t } = useWords();
  return (
    <header className={styles['header']}>
      {city ? (
        <CityName city={city} />
      ) : (
        <Link to="/" className={styles['brand']}>
          <BrandMark />
          {t('brand')}
        </Link>
      )}
      <div className={styles['tools']}>
        <LanguageSwitch />
        <DisplaySettings />
        {person}
      </div>
    </header>
  );
}

function CityName({ city }: { city: City }) {
  const { t, of, day } = useWords();
  const name = of(city.name);
  return (
    <>
      <Link
        to="/$citySlug"
        params={{ citySlug: city.slug }}
        className={styles['brand']}
        aria-label={t('header.home', { city: name })}
      >
        <BrandMark />
        {name}
      </Link>
      {city.example && <p className={styles['example']}>{t('header.example', { date: day(city.today) })}</p>}
    </>
  );
}
