import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { namedQuery, type NamedVersion } from '../../records/named-versions.ts';
import { mayReadOtherwise, useVersions } from '../../records/versions.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useHere } from '../../server/here.tsx';
import { Problem } from '../../server/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { IconBookmark, IconChevronDown } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import { CompareLink } from './compare-link.tsx';
import { NameDialog } from './name-dialog.tsx';
import styles from './version.module.css';

/**
 * A fact of a record that can be named, for a list of them: the moments that somebody gave a name, for those who may know its history; and for
 * those who may edit it the way to name this one.
 */
export function NamedFact({ record }: { record: RecordView }) {
  const { t } = useWords();
  const { city } = useHere();
  const [isNaming, setNaming] = useState(false);
  const isSeen = record.may.includes('history');
  const query = useQuery({ ...namedQuery(city.id, record.type, record.id), enabled: isSeen });
  const named = query.data ?? [];
  const hasFailed = query.data === undefined && query.error !== null && !(query.error instanceof Problem);
  const mayName = isSeen && record.may.includes('edit');
  if (named.length === 0 && !mayName && !hasFailed) return null;
  return (
    <div>
      <dt>{t('named.list')}</dt>
      <dd className={styles['fact']}>
        {hasFailed && (
          <>
            {t('version.failed')}
            <Button onClick={() => void query.refetch()}>{t('failure.retry')}</Button>
          </>
        )}
        {named.length > 0 && (
          <span className={styles['earlier']}>
            <Disclosure
              align="start"
              face={
                <>
                  {t('named.count', { count: named.length })}
                  <IconChevronDown size="1rem" stroke={1.8} aria-hidden="true" />
                </>
              }
            >
              {() => (
                <ul className={styles['list']}>
                  {named.map((version) => (
                    <NamedLine key={version.number} record={record} version={version} />
                  ))}
                </ul>
              )}
            </Disclosure>
          </span>
        )}
        {mayName && (
          <Button
            icon={<IconBookmark size="1.125rem" stroke={1.8} aria-hidden="true" />}
            onClick={() => setNaming(true)}
          >
            {t('named.keep')}
          </Button>
        )}
        {isNaming && <NameDialog record={record} onClose={() => setNaming(false)} />}
      </dd>
    </div>
  );
}

function NamedLine({ record, version: { number, name, at, by } }: { record: RecordView; version: NamedVersion }) {
  const { of, moment } = useWords();
  const newest = useVersions(record).data?.[0];
  const other = mayReadOtherwise(record) ? 'now' : (newest?.number ?? 'now');
  return (
    <li>
      <span className={styles['version']}>
        <strong>{name}</strong>
        <time dateTime={at}>{moment(at)}</time>
        {by?.name && <span>{of(by.name)}</span>}
      </span>
      <CompareLink record={record} side={`named-${number}`} called={name} other={other} />
    </li>
  );
}
