import { type RecordType, recordTypes } from '@cityloom/operating-model';
import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { recordAddress } from '../records/address.ts';
import { recordsKey } from '../records/queries.ts';
import type { RecordView } from '../records/shapes.ts';
import { Failure } from '../server/failure.tsx';
import { useHere } from '../server/here.tsx';
import { read } from '../server/read.ts';
import { PartLink, usePartTitle } from '../views/version/part-link.tsx';
import { versionPart } from '../views/version/version-query.ts';
import { useWords } from '../words/use-words.ts';
import styles from './record-referrers.module.css';

const list = z.object({ items: z.array(versionPart) });

/** The versions that rest on a decision, the newest first. Nothing where none does. */
export function RestingVersions({ type, record }: { type: RecordType; record: RecordView }) {
  const { t } = useWords();
  const { city } = useHere();
  const titleOf = usePartTitle();
  const address = `${recordAddress(city.id, type.id, record.id)}/resting`;
  const { data, error, refetch } = useQuery({
    queryKey: [...recordsKey(city.id), 'resting', record.id],
    queryFn: async ({ signal }) => (await read(address, list, signal)).items,
  });
  const id = `${record.id}-resting`;
  if (data === undefined && error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.length === 0) return null;
  return (
    <section className={`${styles['referrers']} ${styles['last']}`} aria-labelledby={id}>
      <h2 id={id}>{t('decided.resting')}</h2>
      <div className={styles['group']}>
        <ul>
          {data.flatMap((part) => {
            const partType = recordTypes.get(part.type);
            if (partType === undefined) return [];
            return (
              <li key={`${part.code}/${part.number}`}>
                <PartLink
                  type={partType}
                  part={part}
                  word={t('version.title', { title: titleOf(partType, part), number: part.number })}
                />
                <span className={styles['code']}>{part.code}</span>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
