import { lazy, Suspense } from 'react';
import { reaches } from '../../records/reach.ts';
import { useHere } from '../../server/here.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useTitle, useWords } from '../../words/use-words.ts';
import { Directory } from './directory.tsx';
import styles from './people.module.css';

/** A chunk of its own: few look after access, and everybody else reads a directory. */
const Managed = lazy(async () => ({ default: (await import('./managed.tsx')).Managed }));

/** Who takes part in the city: a directory for everybody, and for those who look after access the place to do so. */
export function PeoplePage() {
  const { t, of } = useWords();
  const { city, member } = useHere();
  useTitle(t('people'));
  return (
    <div className={styles['page']}>
      <header>
        <h1 tabIndex={-1}>{t('people')}</h1>
        <p className={styles['muted']}>{t('people.text', { city: of(city.name) })}</p>
      </header>
      {reaches(member.roles, 'membership', 'manage') ? (
        <Suspense fallback={<Waiting word={t('opening')} heights={[2.75, 5, 5.125, 5.25]} />}>
          <Managed />
        </Suspense>
      ) : (
        <Directory />
      )}
    </div>
  );
}
