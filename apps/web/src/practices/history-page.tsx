import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { namedQuery } from '../records/named-versions.ts';
import { inEither } from '../records/names.ts';
import { historyQuery } from '../records/queries.ts';
import type { RecordView } from '../records/shapes.ts';
import { useRecord } from '../records/use-records.ts';
import { useVersions } from '../records/versions.ts';
import { Failure } from '../server/failure.tsx';
import { useHere } from '../server/here.tsx';
import { isMissing } from '../server/is-missing.ts';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { keptIn } from '../views/compare/sides.ts';
import { titleOf } from '../views/title-of.ts';
import { suggestionsOf } from '../voices/suggestions/suggestion.ts';
import { useSuggestions } from '../voices/use-said.ts';
import { useTitle, useWords } from '../words/use-words.ts';
import { HistoryList } from './history/history-list.tsx';
import { sittingsIn } from './history/sittings.ts';
import { ListLink } from './list-link.tsx';
import { MissingRecord } from './missing-record.tsx';
import columns from './record-page.module.css';
import styles from './version-page.module.css';
import { WorkingText } from './working-text.tsx';

/** Who changed a record of any type, when, and what it was before. Whoever comes with an unknown type is sent on before. */
export function HistoryPage() {
  const { type: typeId, code } = useParams({ from: '/$citySlug/r/$type/$code/history' });
  const type = recordTypes.get(typeId);
  return type && <History key={code} type={type} code={code} />;
}

function History({ type, code }: { type: RecordType; code: string }) {
  const { t, language } = useWords();
  const { data: record, error, isPending, refetch } = useRecord(type.id, code);
  const title = (record && inEither(titleOf(type, record), language)) ?? code;
  useTitle(t('history.title', { title }));
  if (isMissing(error)) return <MissingRecord type={type} code={code} />;
  if (record && !record.may.includes('history')) {
    return (
      <Notice as="page" title={t('history.closed', { code })} lines={[t('history.closed.text')]}>
        <WorkingText typeId={type.id} code={code} />
      </Notice>
    );
  }
  return (
    <article className={columns['page']}>
      <header className={styles['header']}>
        <p className={styles['way']}>
          <ListLink type={type} />
          <span>{code}</span>
        </p>
        <h1 tabIndex={-1}>{t('history.title', { title })}</h1>
        <p>
          <WorkingText typeId={type.id} code={code} />
        </p>
      </header>
      {record ? (
        <Found type={type} record={record} />
      ) : isPending ? (
        <Waiting word={t('opening')} heights={[5, 14]} />
      ) : (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
    </article>
  );
}

function Found({ type, record }: { type: RecordType; record: RecordView }) {
  const { t } = useWords();
  const { city } = useHere();
  // What is written meanwhile comes in behind what stands there.
  const changes = useQuery({ ...historyQuery(city.id, record), placeholderData: keepPreviousData });
  const said = useSuggestions(useMemo(() => [record.id], [record.id]));
  const sealed = useVersions(record);
  const named = useQuery(namedQuery(city.id, type.id, record.id));
  const kept = useMemo(() => keptIn(sealed.data ?? [], named.data ?? []), [sealed.data, named.data]);
  const sittings = useMemo(
    () =>
      sittingsIn({
        record,
        type,
        changes: changes.data ?? [],
        suggestions: suggestionsOf(said.data ?? [], type, record.id),
        kept: kept.map(({ clock }) => clock),
      }),
    [record, type, changes.data, said.data, kept],
  );
  const reads = [changes, said, sealed, named];
  const failed = reads.find(({ data, error }) => data === undefined && error !== null);
  if (failed !== undefined) return <Failure error={failed.error} onRetry={() => void failed.refetch()} />;
  if (reads.some(({ data }) => data === undefined)) return <Waiting word={t('opening')} heights={[5, 5, 5]} />;
  return <HistoryList record={record} sittings={sittings} kept={kept} />;
}
