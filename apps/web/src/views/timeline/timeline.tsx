import type { RecordType } from '@cityloom/operating-model';
import { useState } from 'react';
import { useFieldNames } from '../../fields/use-field-names.ts';
import { useFailure } from '../../server/use-failure.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/use-words.ts';
import { Chart } from './chart.tsx';
import { DatesDialog } from './dates-dialog.tsx';
import type { TimelineProps } from './line-props.ts';
import { Order } from './order.tsx';
import { QuarterList } from './quarter-list.tsx';
import type { Row } from './rows.ts';
import styles from './timeline.module.css';
import { Undated } from './undated.tsx';
import { type Mover, useMover } from './use-mover.ts';
import { useRoom } from './use-room.ts';

/** The chart, or a list where there is no room for it; above it what does not fit together, below it what has no dates. */
export function Timeline({ type, rows, links, lanes, markerTypes, at }: TimelineProps) {
  const { t } = useWords();
  const mover = useMover(type, rows);
  const [place, isNarrow] = useRoom();
  const [dating, setDating] = useState<string | null>(null);
  const dated = rows.filter(({ span }) => span !== null);
  const undated = rows.filter(({ span }) => span === null);
  const chosen = rows.find(({ id }) => id === dating);
  const onDates = (row: Row) => setDating(row.id);
  return (
    <div className={styles['timeline']} ref={place}>
      <Refused mover={mover} type={type} />
      <Order type={type} rows={rows} links={links} mover={mover} />
      {dated.length === 0 && <Notice as="place" title={t('line.empty.undated')} />}
      {dated.length > 0 &&
        (isNarrow ? (
          <QuarterList type={type} rows={dated} at={at} onDates={onDates} />
        ) : (
          <Chart
            type={type}
            rows={dated}
            links={links}
            lanes={lanes}
            markerTypes={markerTypes}
            at={at}
            mover={mover}
            onDates={onDates}
          />
        ))}
      {undated.length > 0 && <Undated type={type} rows={undated} onDates={onDates} />}
      {chosen && <DatesDialog type={type} row={chosen} mover={mover} onClose={() => setDating(null)} />}
    </div>
  );
}

/** Why dates stayed as they were, and the way to try again. */
function Refused({ mover: { failure, again, dismiss }, type }: { mover: Mover; type: RecordType }) {
  const { t } = useWords();
  const told = useFailure(useFieldNames(type.fields));
  if (failure === null) return null;
  const { title, lines } = told(failure.error);
  return (
    <Notice title={failure.title} lines={[title, ...lines]}>
      <Button onClick={again}>{t('failure.retry')}</Button>
      <Button onClick={dismiss}>{t('line.dismiss')}</Button>
    </Notice>
  );
}
