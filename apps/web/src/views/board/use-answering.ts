import type { RecordType } from '@cityloom/operating-model';
import { useState } from 'react';
import { answerOf } from '../../fields/answer/answer-of.ts';
import { useAnswer } from '../../fields/answer/use-answer.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useFailure } from '../../server/use-failure.ts';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';
import type { BoardField } from './columns.ts';

/** A card that is to be answered by the column that it was put into. */
type Asked = Readonly<{ record: RecordView; outcome: string }>;

/**
 * On a board whose columns say what became of something, a move is an answer and asks for its reason; out of all columns an
 * answer is taken back.
 * @param onPut told where a card has gone
 * @returns `move` in place of the board's own, null where its columns say something else; `asked` while a reason is asked for
 */
export function useAnswering(type: RecordType, by: BoardField, onPut: (id: string, to: string | null) => void) {
  const { t } = useWords();
  const failure = useFailure();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { send } = useAnswer(type);
  const attempt = async (record: RecordView, given: Parameters<typeof send>[1], onDone: () => void): Promise<void> => {
    try {
      await send([record], given);
      onDone();
    } catch (reason) {
      const again = { word: t('failure.retry'), act: () => void attempt(record, given, onDone) };
      say({ text: failure(reason).title, actions: [again] });
    }
  };
  const takeBack = (record: RecordView) =>
    attempt(record, null, () => {
      onPut(record.id, null);
      const { outcome = null, why = null, into = null, ledTo = [] } = answerOf(type, record) ?? {};
      const undo = () =>
        outcome !== null &&
        why !== null &&
        void attempt(record, { outcome, why, into, ledTo: { was: [], now: ledTo } }, () => onPut(record.id, outcome));
      say({ text: t('answer.back'), actions: [{ word: t('board.undo'), act: undo }] });
    });
  const move = (record: RecordView, to: string | null) => {
    if (to === null) void takeBack(record);
    else setAsked({ record, outcome: to });
  };
  return {
    move: type.answer?.outcome === by.name ? move : null,
    asked,
    close: () => setAsked(null),
    done: (outcome: string) => {
      if (asked !== null) onPut(asked.record.id, outcome);
      setAsked(null);
      say({ text: t('answer.done') });
    },
  };
}
