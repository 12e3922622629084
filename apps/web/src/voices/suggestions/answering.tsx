import { useId, useRef, useState } from 'react';
import { DraftForm } from '../../fields/draft-form.tsx';
import type { RecordView } from '../../records/shapes.ts';
import { Failure } from '../../server/failure.tsx';
import { Button } from '../../ui/button.tsx';
import { IconCheck } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import { longestComment } from '../comment.ts';
import formStyles from './suggest-form.module.css';
import styles from './suggestion.module.css';
import type { Suggestion } from './suggestion.ts';
import { useAnswering } from './use-answering.ts';
import { outcomes } from './verdict.tsx';

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
  if (outcome === 'adopted') return null;
  if (isOpen)
    return (
      <AnswerForm
        isAnswering={isAnswering}
        error={error}
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
          {t(outcome === null ? 'suggest.otherwise' : 'suggest.change-answer')}
        </Button>
      </div>
      {error !== null && !isAnswering && <Failure error={error} onRetry={() => void adopt(seen)} />}
    </>
  );
}

type FormProps = {
  isAnswering: boolean;
  error: unknown;
  onAnswer: (outcome: string, why: string) => void;
  onLeave: () => void;
};

function AnswerForm({ isAnswering, error, onAnswer, onLeave }: FormProps) {
  const { t, of } = useWords();
  const id = useId();
  const [outcome, setOutcome] = useState('declined');
  const [why, setWhy] = useState('');
  const [isSilent, setSilent] = useState(false);
  const send = () => {
    setSilent(why.trim() === '');
    if (why.trim() !== '') onAnswer(outcome, why.trim());
  };
  return (
    <DraftForm takesFocus onKeep={send} onLeave={onLeave} keepWord={t('suggest.answer')} isKeeping={isAnswering}>
      <div className={formStyles['form']}>
        <label>
          <span>{t('suggest.outcome')}</span>
          <select value={outcome} onChange={({ target }) => setOutcome(target.value)}>
            {Object.entries(outcomes()).flatMap(([value, option]) =>
              value === 'adopted'
                ? []
                : [
                    <option key={value} value={value}>
                      {of(option)}
                    </option>,
                  ],
            )}
          </select>
        </label>
        <label>
          <span>{t('suggest.reason')}</span>
          <textarea
            rows={3}
            maxLength={longestComment}
            value={why}
            aria-invalid={isSilent}
            aria-describedby={isSilent ? `${id}-fault` : undefined}
            onChange={({ target }) => {
              setSilent(false);
              setWhy(target.value);
            }}
          />
        </label>
        {isSilent && (
          <p id={`${id}-fault`} role="alert" className={formStyles['fault']}>
            {t('suggest.silent')}
          </p>
        )}
      </div>
      {error !== null && !isAnswering && <Failure error={error} onRetry={send} />}
    </DraftForm>
  );
}
