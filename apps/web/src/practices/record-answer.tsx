import type { Language, RecordType } from '@cityloom/operating-model';
import { useId, useRef, useState } from 'react';
import { AnswerClock } from '../fields/answer/answer-clock.tsx';
import { AnswerForm } from '../fields/answer/answer-form.tsx';
import { answerOf } from '../fields/answer/answer-of.ts';
import { useAnswer } from '../fields/answer/use-answer.ts';
import { LedTo } from './led-to.tsx';
import { Merged } from './merged.tsx';
import { Verdict } from '../fields/answer/verdict.tsx';
import type { RecordView } from '../records/shapes.ts';
import { Button } from '../ui/button.tsx';
import { say } from '../ui/toasts.tsx';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { useWords } from '../words/use-words.ts';
import { reasonAfter, shownLanguage } from '../words/written.ts';
import styles from './record-answer.module.css';

/** What became of something that is to be answered, or by when that was promised; whoever may answer does it here. */
export function RecordAnswer({ type, record }: { type: RecordType; record: RecordView }) {
  const { t, language } = useWords();
  const id = useId();
  /** The language in which the answer was shown when somebody began to change it; null while nobody does. */
  const [shown, setShown] = useState<Language | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const around = useKeptFocus<HTMLElement>();
  const { answer, isAnswering, error } = useAnswer(type);
  const now = answerOf(type, record);
  if (now === null || type.answer === undefined) return null;
  const begin = () => setShown(now.why === null ? language : shownLanguage(now.why, language));
  const leave = () => {
    setShown(null);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <section ref={around} className={styles['answer']} aria-labelledby={id}>
      <h2 id={id}>{t('answer')}</h2>
      {now.outcome === null && (
        <>
          <p>{t('answer.waiting')}</p>
          <AnswerClock type={type} record={record} />
        </>
      )}
      {shown === null && <Verdict type={type} record={record} />}
      {shown === null && <LedTo type={type} record={record} />}
      {shown === null && <Merged type={type} record={record} />}
      {record.writes.includes(type.answer.outcome) &&
        (shown !== null ? (
          <AnswerForm
            {...{ type, isAnswering, error }}
            keptAs={record.id}
            records={[record]}
            begun={{ outcome: now.outcome ?? undefined, why: now.why?.[shown] ?? '', into: now.into, ledTo: now.ledTo }}
            onLeave={leave}
            onAnswer={async ({ why, ...written }) => {
              const isDone = await answer([record], {
                ...written,
                why: reasonAfter(now.why, now.why?.[shown] ?? '', why),
              });
              if (isDone) {
                leave();
                say({ text: t('answer.done') });
              }
              return isDone;
            }}
          />
        ) : (
          <div>
            <Button ref={button} look={now.outcome === null ? 'filled' : 'default'} onClick={begin}>
              {t(now.outcome === null ? 'answer' : 'answer.change')}
            </Button>
          </div>
        ))}
    </section>
  );
}
