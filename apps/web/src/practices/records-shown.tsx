import type { RecordType } from '@cityloom/operating-model';
import { useDeferredValue, useMemo } from 'react';
import { useHere } from '../server/here.tsx';
import { Failure } from '../server/failure.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/use-words.ts';
import { ChosenView } from './chosen-view.tsx';
import { FilterBar } from './filter-bar.tsx';
import { filtersOf, narrowed } from './filters.ts';
import { NoRecords } from './no-records.tsx';
import styles from './type-page.module.css';
import type { useAllRecords } from '../records/use-all-records.ts';
import { useSides } from './use-sides.ts';
import type { useTypeSearch } from './use-type-search.ts';

type Props = {
  type: RecordType;
  view: string;
  records: ReturnType<typeof useAllRecords>;
  search: ReturnType<typeof useTypeSearch>[0];
  onChange: ReturnType<typeof useTypeSearch>[1];
  /** Begins a new one. */
  onNew: () => void;
};

const unfiltered = {};

/** The records as they are searched and filtered, in the view that is chosen; or why there is nothing to see. */
export function RecordsShown({ type, view, records, search, onChange, onNew }: Props) {
  const { t } = useWords();
  const { member } = useHere();
  const { q = '', filter = unfiltered } = search;
  const { organisations, sides, isComing } = useSides(type);
  const all = records.data;
  const filters = useMemo(
    () => (all ? filtersOf(type, all, { organisations, sides, own: member.sector }) : []),
    [type, all, organisations, sides, member.sector],
  );
  const words = useDeferredValue(q);
  const left = useMemo(
    () => (all ? narrowed(type, all, filters, filter, words) : []),
    [type, all, filters, filter, words],
  );

  if (all === undefined && records.isError)
    return <Failure error={records.error} onRetry={() => void records.refetch()} />;
  // Whoever comes by an address that narrows the list is not shown all of it first.
  if (all === undefined || (isComing && search.filter !== undefined))
    return <Waiting word={t('opening')} heights={[3, 26]} />;
  if (all.length === 0) return <NoRecords type={type} onNew={onNew} />;
  const clear = () => onChange({ q: undefined, filter: undefined });
  return (
    <>
      <FilterBar
        filters={filters}
        chosen={filter}
        words={q}
        count={records.isWhole ? { all: all.length, left: left.length } : null}
        onFilter={(next) => onChange({ filter: next })}
        onSearch={(next) => onChange({ q: next.trim() }, 'typing')}
        onClear={clear}
      />
      {records.isError && <Failure error={records.error} onRetry={() => void records.refetch()} />}
      {left.length === 0 ? (
        <Notice as="place" title={t('type.no-match')}>
          <Button onClick={clear}>{t('filter.clear')}</Button>
        </Notice>
      ) : (
        <ChosenView type={type} view={view} records={left} search={search} onChange={onChange} />
      )}
      {records.more && (
        <div className={styles['more']}>
          <p>{t('type.more', { count: all.length })}</p>
          <Button onClick={records.more}>{t('type.more.read')}</Button>
        </div>
      )}
    </>
  );
}
