import type { RecordType } from '@cityloom/operating-model';
import { useId, useState } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './board.module.css';
import { BoardCard } from './board-card.tsx';
import { type BoardColumn, type BoardField, placeOf } from './columns.ts';
import type { CardFacts } from './facts.ts';

type Props = {
  type: RecordType;
  by: BoardField;
  facts: CardFacts;
  column: BoardColumn;
  /** Where there is little room, an empty column is a line that says so. */
  isFolding: boolean;
  /** The card that has just been moved here. */
  moved: string | null;
  onArrive: () => void;
  /** The card that is being dragged. */
  dragged: RecordView | null;
  onDrag: (record: RecordView | null) => void;
  onMove: (record: RecordView, to: string | null) => void;
};

/** One column of a board: its name, how many stand in it, and their cards. Cards can be dropped on it. */
export function BoardColumnPart({ column, isFolding, moved, dragged, onMove, ...rest }: Props) {
  const { t, of } = useWords();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const { by, onDrag } = rest;
  const takes = dragged !== null && placeOf(by, dragged) !== column.value;
  const isEmpty = column.records.length === 0;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging has its twin in the menu
    <section
      className={styles['column']}
      aria-labelledby={id}
      data-empty={isEmpty}
      data-over={takes && isOver}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!takes) return;
        event.preventDefault();
        onDrag(null);
        onMove(dragged, column.value);
      }}
    >
      <h2 id={id}>
        {column.label ? of(column.label) : t('board.unset')}
        <span className={styles['count']}>
          <span aria-hidden="true">{column.records.length}</span>
          <Spoken>{t('board.count', { count: column.records.length })}</Spoken>
        </span>
      </h2>
      {isEmpty && !isFolding && <p className={styles['none']}>{t('board.empty')}</p>}
      {!isEmpty && (
        <ul>
          {column.records.map((record) => (
            <BoardCard
              key={record.id}
              {...rest}
              record={record}
              isMoved={moved === record.id}
              onMove={(to) => onMove(record, to)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
