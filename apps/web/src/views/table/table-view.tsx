import type { RecordType } from '@cityloom/operating-model';
import { useMemo, useState } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useRoom } from '../use-room.ts';
import { Cards } from './cards.tsx';
import { columnsOf } from './columns.ts';
import { Grid } from './grid.tsx';
import { readSort, sorted } from './sort.ts';
import styles from './table.module.css';

/** As many rows as are drawn at once: drawing is what takes time, and nobody reads further without asking. */
const portion = 150;

type Props = {
  type: RecordType;
  records: readonly RecordView[];
  /** The column that it is sorted by, `-column` from its end; left out in the order in which the records come. */
  sort?: string | undefined;
  onSort: (sort: string | undefined) => void;
};

/** Records in rows, or where there is little room, as cards. Each leads to its own page, where it is changed. */
export function TableView({ type, records, sort: said, onSort }: Props) {
  const { t, language } = useWords();
  const [isWide, measured] = useRoom(44);
  const [most, setMost] = useState(portion);
  const sort = useMemo(() => readSort(type, said), [type, said]);
  const inOrder = useMemo(() => sorted(type, records, sort, language), [type, records, sort, language]);
  const parts = { type, columns: columnsOf(type), records: inOrder.slice(0, most), sort, onSort };
  return (
    <div ref={measured} className={styles['view']}>
      {isWide ? <Grid {...parts} /> : <Cards {...parts} />}
      {inOrder.length > most && (
        <Button onClick={() => setMost(most + portion)}>
          {t('table.more', { count: Math.min(portion, inOrder.length - most) })}
        </Button>
      )}
    </div>
  );
}
