import type { RecordType } from '@cityloom/operating-model';
import { useRef } from 'react';
import { useHere } from '../../server/here.tsx';
import { useWords } from '../../words/use-words.ts';
import { startOf, toDay } from './days.ts';
import { ListEntry } from './list-entry.tsx';
import styles from './quarter-list.module.css';
import { quartersOf, yearsOf } from './quarters.ts';
import type { Row } from './rows.ts';
import { useOnArrival } from './use-on-arrival.ts';

type Props = {
  type: RecordType;
  rows: readonly Row[];
  /** The code of the record to go to at first. */
  at: string | undefined;
  onDates: (row: Row) => void;
};

/** Where there is no room for a chart: what runs now, then what begins in each quarter. */
export function QuarterList({ type, rows, at, onDates }: Props) {
  const { t } = useWords();
  const { city } = useHere();
  const today = toDay(city.today);
  const { groups, ended } = quartersOf(rows, today);
  const years = yearsOf(rows, today);
  const list = useRef<HTMLDivElement>(null);
  useOnArrival(() => {
    const named = list.current?.querySelector<HTMLElement>('[data-arrival]');
    named?.focus({ preventScroll: true });
    named?.scrollIntoView({ block: 'center' });
  });
  const entries = (some: readonly Row[]) => (
    <ul>
      {some.map((row) => (
        <ListEntry
          key={row.id}
          type={type}
          row={row}
          years={years}
          today={today}
          isNamed={row.record.code === at}
          onDates={onDates}
        />
      ))}
    </ul>
  );
  return (
    <div ref={list} className={styles['list']}>
      {groups.map(({ from, year, quarter, rows: some }) => (
        <section key={from}>
          <h2>
            {t(from === startOf(today, 3) ? 'line.list.now' : 'line.year.quarter', { year: String(year), quarter })}
          </h2>
          {entries(some)}
        </section>
      ))}
      {ended.length > 0 && (
        <details>
          <summary>{t('line.list.ended', { count: ended.length })}</summary>
          {entries(ended)}
        </details>
      )}
    </div>
  );
}
