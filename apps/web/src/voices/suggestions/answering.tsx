import { recordTypes } from '@cityloom/operating-model';
import { useRef, useState } from 'react';
import { AnswerForm } from '../../fields/answer/answer-form.tsx';
import type { RecordView } from '../../records/shapes.ts';
import { Failure } from '../../server/failure.tsx';
import { Button } from '../../ui/button.tsx';
import { IconCheck } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
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
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { adopt, answer, isAnswering, error } = useAnswering(suggestion, host);
  const { change, outcome } = suggestion;
  const isAdoptable = outcome !== 'adopted' && change !== null && (change.kind === 'value' || seen !== null);
  const other = useRef<HTMLButtonElement>(null);
  const type = recordTypes.get(suggestionType);
  if (outcome === 'adopted' || type === undefined) return null;
  if (isOpen)
    return (
      <AnswerForm
        {...{ type, isAnswering, error }}
        begun={{ outcome: 'declined' }}
        without={['adopted']}
        onAnswer={(chosen, why) => void answer(chosen, why).then((isDone) => isDone && setOpen(false))}
        onLeave={() => {
          setOpen(false);
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
        <Button ref={other} onClick={() => setOpen(true)}>
          {t(outcome === null ? 'suggest.otherwise' : 'answer.change')}
        </Button>
      </div>
      {error !== null && !isAnswering && <Failure error={error} onRetry={() => void adopt(seen)} />}
    </>
  );
}
