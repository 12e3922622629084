import type { RecordType } from '@cityloom/operating-model';
import { useMemo, useState } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { useHere } from '../../server/here.tsx';
import { useWords } from '../../words/use-words.ts';
import { useRoom } from '../use-room.ts';
import { Agenda } from './agenda.tsx';
import styles from './calendar.module.css';
import { DayList } from './day-list.tsx';
import { agendaOf, entriesOf, nearestMonth, onDay, yearsOf } from './entries.ts';
import { monthOf } from './month.ts';
import { MonthGrid } from './month-grid.tsx';
import { MonthPicker } from './month-picker.tsx';

type Props = {
  type: RecordType;
  records: readonly RecordView[];
  /** `2026-06`; left out for the month with what is nearest to today. */
  month?: string | undefined;
  onMonth: (month: string) => void;
};

/** Records on their days: a month as a grid, or where there is little room, as a list of its days. */
export function CalendarView({ type, records, month: asked, onMonth }: Props) {
  const { t } = useWords();
  const { city } = useHere();
  const { today } = city;
  const [isWide, measured] = useRoom(44);
  const entries = useMemo(() => entriesOf(type, records, city.zone), [type, records, city.zone]);
  const month = asked ?? nearestMonth(entries, today);
  const [opened, setOpened] = useState<string | null>(null);
  const inMonth = useMemo(() => agendaOf(entries, month), [entries, month]);
  const undated = records.length - entries.length;
  const show = (next: string) => {
    setOpened(null);
    onMonth(next);
  };
  return (
    <div ref={measured} className={styles['view']}>
      <MonthPicker month={month} years={yearsOf(entries, today)} today={today} onMonth={show} />
      {isWide ? (
        <MonthGrid type={type} entries={entries} month={month} today={today} onMonth={show} onOpen={setOpened} />
      ) : (
        inMonth.length > 0 && <Agenda type={type} days={inMonth} today={today} />
      )}
      {isWide && opened && monthOf(opened) === month && (
        <DayList type={type} day={opened} entries={onDay(entries, opened)} onClose={() => setOpened(null)} />
      )}
      {inMonth.length === 0 && <p className={styles['note']}>{t('calendar.none')}</p>}
      {undated > 0 && <p className={styles['note']}>{t('calendar.undated', { count: undated })}</p>}
    </div>
  );
}
