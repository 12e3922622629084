import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { inEither } from '../../records/names.ts';
import { historyQuery } from '../../records/queries.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useNames } from '../../records/use-names.ts';
import { Failure } from '../../server/failure.tsx';
import { useHere } from '../../server/here.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/use-words.ts';
import { pastOf } from './past.ts';
import { StanceBadge } from './stance-badge.tsx';
import styles from './strip.module.css';
import { Terms } from './terms.tsx';

/** What a position was, from when, and who said so, the newest first. */
export function PastPositions({ record }: { record: RecordView }) {
  const { t, language, moment } = useWords();
  const { city } = useHere();
  const { data, error, refetch } = useQuery(historyQuery(city.id, record));
  const past = useMemo(() => pastOf(data ?? []), [data]);
  const people = useMemo(() => [...new Set(past.flatMap(({ by }) => by ?? []))], [past]);
  const names = useNames(people);
  if (data === undefined) {
    if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
    return <Waiting word={t('opening')} heights={[3]} />;
  }
  return (
    <ol className={styles['past']}>
      {past.map(({ clock, at, by, stance, terms }) => (
        <li key={clock}>
          <p className={styles['who']}>
            <time dateTime={at}>{moment(at)}</time>
            <span>{inEither(names.get(by ?? '')?.name ?? null, language) ?? t('talk.somebody')}</span>
            {stance === null ? <span>{t('stand.withdrawn')}</span> : <StanceBadge stance={stance} />}
          </p>
          {terms !== null && <Terms terms={terms} />}
        </li>
      ))}
    </ol>
  );
}
