import type { ReactNode } from 'react';
import { Failure } from '../../server/failure.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './people.module.css';

type Props = {
  /** The reading of a list of people. */
  query: Readonly<{ isPending: boolean; isError: boolean; error: unknown; data: unknown; refetch: () => unknown }>;
  /** How many people are left after narrowing. */
  left: number;
  onClear: () => void;
  /** Reads on, where there are many. */
  more: (() => void) | undefined;
  children: ReactNode;
};

/** A list of people, or what stands in its place: on its way, failed, or nobody that was looked for. */
export function PeopleRead({ query, left, onClear, more, children }: Props) {
  const { t } = useWords();
  if (query.isPending) return <Waiting word={t('opening')} heights={[5, 5.125, 5.25]} />;
  return (
    <>
      {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && left === 0 && (
        <Notice as="place" title={t('people.no-match')}>
          <Button onClick={onClear}>{t('filter.clear')}</Button>
        </Notice>
      )}
      {children}
      {more && (
        <p className={styles['more']}>
          <Button onClick={more}>{t('part.more')}</Button>
        </p>
      )}
    </>
  );
}
