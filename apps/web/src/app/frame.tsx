import type { ReactNode } from 'react';
import { useRef } from 'react';
import type { City } from '../server/contract.ts';
import { useWords } from '../words/use-words.ts';
import styles from './frame.module.css';
import { Header } from './header.tsx';
import { isWorthShowing, Navigation, type places } from './navigation.tsx';

type Props = {
  children: ReactNode;
  city?: City;
  person?: ReactNode;
  /** A line below the header that matters to everything on the page. */
  bar?: ReactNode;
  /** The places of the city that are open to the reader. */
  offered?: typeof places;
};

const none: readonly never[] = [];

/** The frame of every page: skip link, header, navigation where there is a choice, and the main part. */
export function Frame({ children, city, person, bar, offered = none }: Props) {
  const { t } = useWords();
  const main = useRef<HTMLElement>(null);
  return (
    <div className={styles['frame']}>
      <a
        className={styles['skip']}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('header.skip')}
      </a>
      <div className={styles['top']}>
        <Header city={city} person={person} />
        {bar}
      </div>
      <div className={styles['below']}>
        {city && isWorthShowing(offered) && <Navigation city={city} offered={offered} />}
        <main id="main" ref={main} tabIndex={-1} className={styles['main']}>
          <div className={styles['content']}>{children}</div>
        </main>
      </div>
    </div>
  );
}
