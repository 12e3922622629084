import { recordTypes } from '@cityloom/operating-model';
import { useRef, useState } from 'react';
import { AnswerForm } from '../../fields/answer/answer-form.tsx';
import { answerOf } from '../../fields/answer/answer-of.ts';
import { inEither } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { Failure } from '../../server/failure.tsx';
import { Button } from '../../ui/button.tsx';
import { IconCheck } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import { reasonAfter } from '../../words/written.ts';
import { suggestionType } from '../comment.ts';
import styles from './suggestion.module.css';
import type { Suggestion } from './suggestion.ts';
import { useAnswering } from './use-answering.ts';

type Props = {
  suggestion: Suggestion;
  host: RecordView;
  /** How the words to be replaced read now; null where there are none. */
  seen: string | null;
};

/** How a suggestion is answered: adopted with one click, or otherwise with a reason. */
export function Answering({ suggestion, host, seen }: Props) {
  const { t, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { adopt, answer, isAnswering, error, forgive } = useAnswering(suggestion, host);
  const { record, change, outcome } = suggestion;
  const isAdoptable = change !== null && (change.kind === 'value' || seen !== null);
  const other = useRef<HTMLButtonElement>(null);
  const type = recordTypes.get(suggestionType);
  if (outcome === 'adopted' || type === undefined) return null;
  const why = answerOf(type, record)?.why ?? null;
  const shown = inEither(why, language) ?? '';
  // A failure belongs to what was just tried, and goes with it.
  const turn = (next: boolean) => {
    forgive();
    setOpen(next);
  };
  if (isOpen)
    return (
      <AnswerForm
        {...{ type, isAnswering, error }}
        keptAs={record.id}
        begun={{ outcome: outcome ?? '', why: shown }}
        without={['adopted']}
        onAnswer={async (written) => {
          const isDone = await answer(written.outcome, reasonAfter(why, shown, written.why));
          if (isDone) turn(false);
          return isDone;
        }}
        onLeave={() => {
          turn(false);
          requestAnimationFrame(() => other.current?.focus());
        }}
      />
    );
  return (
    <>
      <div className={styles['answering']}>
        {isAdoptable && (
          <Button
            look="filled"
            loading={isAnswering}
            icon={<IconCheck size="1.125rem" aria-hidden="true" />}
            onClick={() => void adopt(seen)}
          >
            {t('suggest.adopt')}
          </Button>
        )}
        <Button ref={other} onClick={() => turn(true)}>
          {t(outcome === null ? 'suggest.otherwise' : 'answer.change')}
        </Button>
      </div>
      {error !== null && !isAnswering && <Failure error={error} onRetry={() => void adopt(seen)} />}
    </>
  );
}
