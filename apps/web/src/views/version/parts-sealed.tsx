import { type RecordType, recordTypes } from '@cityloom/operating-model';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Failure } from '../../server/failure.tsx';
import { useHere } from '../../server/here.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import type { TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';
import { PartLink, usePartTitle } from './part-link.tsx';
import styles from './version.module.css';
import { SealedSheet } from './sealed-sheet.tsx';
import { type VersionPart, versionQuery } from './version-query.ts';

type Props = {
  type: RecordType;
  parts: readonly VersionPart[];
  /** The languages that the reader has chosen for the whole. */
  chosen: TextView | null;
};

/** What a version is made of: parts that are read as one text with their words, all others by name. */
export function PartsSealed({ type, parts, chosen }: Props) {
  const kinds = (type.holds ?? []).flatMap((hold) => {
    const those = parts.filter((part) => part.type === hold.type);
    const partType = recordTypes.get(hold.type);
    return partType === undefined || those.length === 0 ? [] : [{ hold, partType, those }];
  });
  return kinds.map(({ hold, partType, those }) =>
    hold.order === undefined ? (
      <Named key={hold.type} type={partType} parts={those} />
    ) : (
      those.map((part) => <Read key={part.code} type={partType} part={part} chosen={chosen} />)
    ),
  );
}

/** A part with its words, as they were sealed. */
function Read({ type, part, chosen }: { type: RecordType; part: VersionPart; chosen: TextView | null }) {
  const { t } = useWords();
  const { city } = useHere();
  const id = useId();
  const titleOf = usePartTitle();
  const { data, error, refetch } = useQuery(versionQuery(city.id, type.id, part.code, part.number));
  return (
    <section aria-labelledby={id} className={styles['part']}>
      <h2 id={id}>
        <PartLink type={type} part={part} word={titleOf(type, part)} />
      </h2>
      {data ? (
        <SealedSheet type={type} sealed={data} chosen={chosen} />
      ) : error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Waiting word={t('opening')} heights={[8]} />
      )}
    </section>
  );
}

/** Parts by their names as they were. */
function Named({ type, parts }: { type: RecordType; parts: readonly VersionPart[] }) {
  const { of } = useWords();
  const id = useId();
  const titleOf = usePartTitle();
  return (
    <section aria-labelledby={id} className={styles['named']}>
      <h2 id={id}>
        {of(type.plural)} <small>{parts.length}</small>
      </h2>
      <ul>
        {parts.map((part) => (
          <li key={part.code}>
            <PartLink type={type} part={part} word={titleOf(type, part)} />
            <span>{part.code}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
