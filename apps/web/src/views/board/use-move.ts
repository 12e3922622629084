import type { RecordType } from '@cityloom/operating-model';
import { useEffect, useRef, useState } from 'react';
import { useFieldNames } from '../../fields/use-field-names.ts';
import { inEither } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useWish } from '../../records/use-wish.ts';
import { Problem } from '../../server/problem.ts';
import { useFailure } from '../../server/use-failure.ts';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';
import { titleOf } from '../title-of.ts';
import { type BoardField, placeOf } from './columns.ts';

/** A card on its way to a column. */
export type Moved = Readonly<{ id: string; to: string | null }>;

/**
 * Moves cards: at once, with a way back, and put back with the reason where the server refuses.
 * @param records as they are now; a way back is taken from what stands there then
 * @returns `move`; `moved`, the card that is on its way to a column, where it takes the focus along; `arrive` once it has; `put` where
 *   a card was moved otherwise
 */
export function useMove(type: RecordType, by: BoardField, records: readonly RecordView[]) {
  const { t, of, language } = useWords();
  const failure = useFailure(useFieldNames(type.fields));
  const { ask } = useWish();
  const [moved, setMoved] = useState<Moved | null>(null);
  const now = useRef(records);
  useEffect(() => {
    now.current = records;
  });

  const write = (record: RecordView, value: string | null) => {
    setMoved({ id: record.id, to: value });
    return ask(record, { [by.name]: value }).catch((error: unknown) => {
      const { title, lines } = failure(error);
      const reason = [title, ...lines].join(' ');
      say({
        // Without an answer nobody knows: the card stays where it was put, to be tried again.
        text: error instanceof Problem ? t('board.refused', { title: nameOf(record), reason }) : reason,
        actions: [{ word: t('failure.retry'), act: () => void write(record, value) }],
      });
    });
  };
  const nameOf = (record: RecordView) => inEither(titleOf(type, record), language) ?? record.code;
  const undo = (id: string, to: string | null, before: string | null) => {
    const record = now.current.find((one) => one.id === id);
    if (record === undefined) return;
    // Somebody else has moved it on: what they did is not undone by the way.
    if (placeOf(by, record) === to) void write(record, before);
    else say({ text: t('board.undo.late', { title: nameOf(record) }) });
  };
  const move = (record: RecordView, to: string | null) => {
    const before = placeOf(by, record);
    if (before === to) return;
    const option = to === null ? undefined : by.field.options[to];
    say({
      text: t('board.moved', { title: nameOf(record), column: option ? of(option) : t('board.unset') }),
      actions: [{ word: t('board.undo'), act: () => undo(record.id, to, before) }],
    });
    void write(record, to);
  };
  return {
    move,
    moved,
    arrive: () => setMoved(null),
    put: (id: string, to: string | null) => setMoved({ id, to }),
  };
}
