import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Failure } from '../../../server/failure.tsx';
import { useHere } from '../../../server/here.tsx';
import { Button } from '../../../ui/button.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useCount } from '../badge/use-count.ts';
import { forMeQuery } from './for-me-query.ts';
import styles from './for-me.module.css';
import { Happened } from './happened.tsx';
import { Waits } from './waits.tsx';

/** So many lines are read first; as many again as the server gives are one step away. */
const [few, many] = [20, 200];

/** What waits for the reader, and what others did to what concerns them. What comes meanwhile moves nothing before they ask for it. */
export function Mine() {
  const { t } = useWords();
  const { city } = useHere();
  const [limit, setLimit] = useState(few);
  const { data, error, refetch } = useQuery(forMeQuery(city.id, limit));
  const newest = useCount(city.id)?.newest ?? 0;
  const place = useRef<HTMLDivElement>(null);
  const show = async () => {
    await refetch();
    // What was pressed has gone.
    place.current?.querySelector('h2')?.focus();
  };
  if (error !== null && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting word={t('opening')} heights={[8, 16]} />;
  const hidden = Math.max(data.more.waits, data.more.news);
  return (
    <div ref={place} className={styles['parts']}>
      {newest > data.clock && (
        <div>
          <Button onClick={() => void show()}>{t('for-me.fresh')}</Button>
        </div>
      )}
      <Waits lines={data.waits} />
      <Happened told={data} />
      {hidden > 0 && limit === few && (
        <div>
          <Button onClick={() => setLimit(many)}>{t('for-me.show', { count: hidden })}</Button>
        </div>
      )}
      {hidden > 0 && limit === many && <p>{t('news.more', { count: hidden })}</p>}
    </div>
  );
}
