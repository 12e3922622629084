import type { RecordType } from '@cityloom/operating-model';
import { AnswerClock } from '../../fields/answer/answer-clock.tsx';
import { FieldValue } from '../../fields/field-value.tsx';
import { NameText } from '../../records/name-text.tsx';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { useWords } from '../../words/use-words.ts';
import { leadOf } from '../lead.ts';
import { TitleLink } from '../title-link.tsx';
import styles from './board.module.css';
import { type BoardField, placeOf } from './columns.ts';
import type { CardFacts } from './facts.ts';
import { MoveMenu } from './move-menu.tsx';

type Props = {
  type: RecordType;
  by: BoardField;
  facts: CardFacts;
  record: RecordView;
  /** It has just been moved here by the reader. */
  isMoved: boolean;
  onArrive: () => void;
  onDrag: (record: RecordView | null) => void;
  onMove: (to: string | null) => void;
};

/** One record on a board. Whoever may write the field of the board can drag it, or move it from its menu. */
export function BoardCard({ type, by, facts, record, isMoved, onArrive, onDrag, onMove }: Props) {
  const { of } = useWords();
  const mayMove = record.writes.includes(by.name);
  const lead = leadOf(type, record);
  const { when, progress, standing } = facts;
  const part = progress && valueOf(record, progress.name, kinds.number);
  const valueFor = (fact: NonNullable<CardFacts['when']>) => (
    <FieldValue field={fact.field} value={record.fields[fact.name]} />
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging has its twin in the menu
    <li
      className={styles['card']}
      draggable={mayMove}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', record.code);
        // The link in the card would be dragged alone.
        event.dataTransfer.setDragImage(event.currentTarget, 16, 16);
        onDrag(record);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <h3>
        <TitleLink type={type} record={record} />
      </h3>
      {lead && (
        <p className={styles['lead']}>
          <NameText id={lead} />
        </p>
      )}
      {when && when.name !== type.answer?.due?.day && record.fields[when.name] !== undefined && (
        <p className={styles['when']}>
          {/* A period tells what it is; a lone day does not. */}
          {when.field.kind !== 'period' && <span>{of(when.field.label)}</span>} {valueFor(when)}
        </p>
      )}
      <AnswerClock type={type} record={record} />
      {progress && part !== null && (
        <p className={styles['progress']}>
          <progress max={100} value={part} aria-label={of(progress.field.label)} />
          {valueFor(progress)}
        </p>
      )}
      <div className={styles['foot']}>
        {standing && valueFor(standing)}
        {mayMove && (
          <MoveMenu
            type={type}
            by={by}
            record={record}
            place={placeOf(by, record)}
            isMoved={isMoved}
            onArrive={onArrive}
            onMove={onMove}
          />
        )}
      </div>
    </li>
  );
}
