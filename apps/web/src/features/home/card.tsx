import type { ReactNode } from 'react';
import type { useRecords } from '../../records/use-records.ts';
import { Failure } from '../../server/failure.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './home.module.css';

type Props = {
  id: string;
  title: string;
  /** What the card tells of. */
  asked: Pick<ReturnType<typeof useRecords>, 'data' | 'error' | 'isPending' | 'refetch'>;
  /** Stands in place of the rest where there is nothing yet. */
  empty: string | null;
  /** The way to all of it. */
  next: ReactNode;
  children: ReactNode;
};

/** A card of Home: a few lines of something that has a page of its own. */
export function Card({ id, title, asked, empty, next, children }: Props) {
  const { t } = useWords();
  const inside = () => {
    if (asked.data) return empty === null ? children : <p className={styles['muted']}>{empty}</p>;
    if (asked.isPending) return <Waiting word={t('opening')} heights={[1.5, 9]} />;
    return <Failure error={asked.error} onRetry={() => void asked.refetch()} />;
  };
  return (
    <section aria-labelledby={id} className={styles['card']}>
      <h2 id={id}>{title}</h2>
      {inside()}
      <div className={styles['next']}>{next}</div>
    </section>
  );
}
