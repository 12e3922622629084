import { Link } from '@tanstack/react-router';
import type { RecordView } from '../../records/shapes.ts';
import type { SealedVersion } from '../../records/versions.ts';
import { useHere } from '../../server/here.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './version.module.css';

type Props = { record: Pick<RecordView, 'type' | 'code'>; version: SealedVersion };

/** Leads to a version; says when it was adopted and by whom. */
export function VersionLink({ record, version: { number, at, by } }: Props) {
  const { t, of, dayOf } = useWords();
  const { city } = useHere();
  return (
    <span className={styles['version']}>
      <Link
        to="/$citySlug/r/$type/$code/versions/$number"
        params={{ citySlug: city.slug, type: record.type, code: record.code, number: String(number) }}
      >
        {t('version.read', { number })}
      </Link>
      <time dateTime={at}>{dayOf(at)}</time>
      {by?.name && <span>{of(by.name)}</span>}
    </span>
  );
}
