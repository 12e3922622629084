import type { RecordType } from '@cityloom/operating-model';
import { useEffect, useRef } from 'react';
import { inEither } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { IconArrowsMove } from '../../ui/icons.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import { titleOf } from '../title-of.ts';
import styles from './board.module.css';
import type { BoardField } from './columns.ts';

type Props = {
  type: RecordType;
  by: BoardField;
  record: RecordView;
  place: string | null;
  /** It has just been moved here by the reader: the focus goes along, and `onArrive` hears of it. */
  isMoved: boolean;
  onArrive: () => void;
  onMove: (to: string | null) => void;
};

/** The way to move a card without dragging: every other column by its name. */
export function MoveMenu({ type, by, record, place, isMoved, onArrive, onMove }: Props) {
  const { t, of, language } = useWords();
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isMoved) return;
    own.current?.querySelector('button')?.focus({ preventScroll: true });
    onArrive();
  });
  const places = [
    ...(by.field.required ? [] : [{ value: null, word: t('board.unset') }]),
    ...Object.entries(by.field.options).map(([value, label]) => ({ value, word: of(label) })),
  ].filter(({ value }) => value !== place);
  return (
    <div ref={own} className={styles['move']}>
      <Disclosure
        face={
          <>
            <IconArrowsMove size="1rem" stroke={1.8} aria-hidden="true" />
            {t('board.move')}
            <Spoken>{inEither(titleOf(type, record), language) ?? record.code}</Spoken>
          </>
        }
      >
        {(close) => (
          <ul className={styles['places']} aria-label={t('board.move')}>
            {places.map(({ value, word }) => (
              <li key={value ?? ''}>
                <button
                  type="button"
                  onClick={() => {
                    close();
                    onMove(value);
                  }}
                >
                  {word}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}
