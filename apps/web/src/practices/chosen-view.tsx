import type { RecordType } from '@cityloom/operating-model';
import { Suspense } from 'react';
import type { RecordView } from '../records/shapes.ts';
import { Waiting } from '../ui/waiting.tsx';
import { BoardView } from '../views/board/board-view.tsx';
import { CalendarView } from '../views/calendar/calendar-view.tsx';
import { TableView } from '../views/table/table-view.tsx';
import { TimelineView } from '../views/timeline/timeline-view.tsx';
import { useWords } from '../words/use-words.ts';
import { handMadeViews } from './hand-made.ts';
import type { useTypeSearch } from './use-type-search.ts';

type Props = {
  type: RecordType;
  view: string;
  records: readonly RecordView[];
  search: ReturnType<typeof useTypeSearch>[0];
  onChange: ReturnType<typeof useTypeSearch>[1];
};

/** One of the views of a type, by its id. */
export function ChosenView({ type, view, records, search, onChange }: Props) {
  const { t } = useWords();
  const made = handMadeViews.find((one) => one.id === view && one.type === type.id);
  if (made) {
    return (
      <Suspense fallback={<Waiting word={t('opening')} heights={[30]} />}>
        <made.View type={type} records={records} />
      </Suspense>
    );
  }
  if (view === 'timeline') return <TimelineView type={type} records={records} at={search.at} />;
  if (view === 'board') return <BoardView type={type} records={records} />;
  if (view === 'calendar') {
    return (
      <CalendarView
        type={type}
        records={records}
        month={search.month}
        onMonth={(month) => onChange({ month }, 'typing')}
      />
    );
  }
  return <TableView type={type} records={records} sort={search.sort} onSort={(sort) => onChange({ sort }, 'typing')} />;
}
