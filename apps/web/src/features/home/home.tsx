import { lazy, type ReactNode, Suspense } from 'react';
import { reaches } from '../../records/reach.ts';
import { useHere } from '../../server/here.tsx';
import { useTitle, useWords } from '../../words/use-words.ts';
import { HeardCard } from './heard-card.tsx';
import { Identity } from './identity.tsx';
import { RoadmapCard } from './roadmap-card.tsx';
import styles from './home.module.css';
import { TakingPart } from './taking-part.tsx';

/** Nobody's first sight needs it. */
const Ending = lazy(async () => ({ default: (await import('./newcomer/ending.tsx')).Ending }));

/**
 * The first page inside a city: who I am here, what the city is writing, and who else takes part.
 * @param props.news what happened since the reader was here
 * @param props.children what the city is writing now
 */
export function Home({ news, children }: { news: ReactNode; children: ReactNode }) {
  const { t, of } = useWords();
  const { city, member } = useHere();
  useTitle(of(city.name));
  return (
    <div className={styles['home']}>
      <header className={styles['hello']}>
        <h1 tabIndex={-1}>{t('home.hello', { name: of(member.name) })}</h1>
        <Identity member={member} />
      </header>
      {news}
      {children}
      <div className={styles['cards']}>
        {reaches(member.roles, 'portfolio') && <RoadmapCard />}
        {reaches(member.roles, 'engagement') && <HeardCard />}
      </div>
      <TakingPart cityId={city.id} />
      {city.example && (
        <Suspense fallback={null}>
          <Ending />
        </Suspense>
      )}
    </div>
  );
}
