import type { RecordType } from '@cityloom/operating-model';
import { AnswerForm } from '../../fields/answer/answer-form.tsx';
import { answerOf } from '../../fields/answer/answer-of.ts';
import { useAnswer } from '../../fields/answer/use-answer.ts';
import { inEither } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words/use-words.ts';
import { reasonAfter } from '../../words/written.ts';
import { titleOf } from '../title-of.ts';
import styles from './board.module.css';

type Props = {
  type: RecordType;
  record: RecordView;
  /** The outcome of the column that the card was put into. */
  outcome: string;
  /** @param outcome that was chosen in the end */
  onDone: (outcome: string) => void;
  onClose: () => void;
};

/** Asks for the reason before a card goes to a column that says what became of it. */
export function AnswerDialog({ type, record, outcome, onDone, onClose }: Props) {
  const { t, language } = useWords();
  const { answer, isAnswering, error } = useAnswer(type);
  const { why = null, ledTo = [] } = answerOf(type, record) ?? {};
  const shown = inEither(why, language) ?? '';
  const title = inEither(titleOf(type, record), language) ?? record.code;
  return (
    <Dialog title={t('answer.of', { title })} closing={t('toast.close')} onClose={onClose}>
      <div className={styles['asking']}>
        <AnswerForm
          {...{ type, isAnswering, error }}
          keptAs={`${record.id}.${outcome}`}
          records={[record]}
          begun={{ outcome, why: shown, ledTo }}
          onLeave={onClose}
          onAnswer={async (written) => {
            const isDone = await answer([record], { ...written, why: reasonAfter(why, shown, written.why) });
            if (isDone) onDone(written.outcome);
            return isDone;
          }}
        />
      </div>
    </Dialog>
  );
}
