import type { RecordType } from '@cityloom/operating-model';
import { useMemo, useState } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { useRoom } from '../use-room.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import styles from './board.module.css';
import { BoardColumnPart } from './board-column.tsx';
import { type BoardField, boardFieldOf, columnsOf } from './columns.ts';
import { cardFacts } from './facts.ts';
import { useAnswering } from './use-answering.ts';
import { useMove } from './use-move.ts';

type Props = { type: RecordType; records: readonly RecordView[] };

/** Records as cards in columns, one for each option of the field by which the type lays out its board. */
export function BoardView({ type, records }: Props) {
  const by = useMemo(() => boardFieldOf(type), [type]);
  return by && <Board type={type} by={by} records={records} />;
}

function Board({ type, by, records }: Props & { by: BoardField }) {
  const [isWide, measured] = useRoom(44);
  const [dragged, setDragged] = useState<RecordView | null>(null);
  const { move, moved, arrive, put } = useMove(type, by, records);
  const answering = useAnswering(type, by, put);
  const columns = useMemo(() => columnsOf(by, records), [by, records]);
  const facts = useMemo(() => cardFacts(type, by.name), [type, by]);
  return (
    <div ref={measured} className={styles['board']} data-wide={isWide}>
      {columns.map((column) => (
        <BoardColumnPart
          key={column.value ?? ''}
          type={type}
          by={by}
          facts={facts}
          column={column}
          isFolding={!isWide}
          moved={moved?.to === column.value ? moved.id : null}
          onArrive={arrive}
          dragged={dragged}
          onDrag={setDragged}
          onMove={answering.move ?? move}
        />
      ))}
      {answering.asked && (
        <AnswerDialog {...{ type, ...answering.asked }} onDone={answering.done} onClose={answering.close} />
      )}
    </div>
  );
}
