import { mostWishes, type RecordType } from '@cityloom/operating-model';
import { useMemo, useState } from 'react';
import { AnswerClock } from '../fields/answer/answer-clock.tsx';
import { AnswerForm, answerKey } from '../fields/answer/answer-form.tsx';
import { outcomesOf, type Written } from '../fields/answer/answer-of.ts';
import { useAnswer } from '../fields/answer/use-answer.ts';
import { NameText } from '../records/name-text.tsx';
import { inEither } from '../records/names.ts';
import type { RecordView } from '../records/shapes.ts';
import { Failure } from '../server/failure.tsx';
import { useHere } from '../server/here.tsx';
import { Button } from '../ui/button.tsx';
import { forget } from '../ui/device-memory.ts';
import { Dialog } from '../ui/dialog.tsx';
import { say } from '../ui/toasts.tsx';
import { titleOf } from '../views/title-of.ts';
import { useWords } from '../words/use-words.ts';
import { textOf } from '../words/written.ts';
import { earlierReasons, toAnswer } from './answerable.ts';
import styles from './answer-several.module.css';

type Props = { type: RecordType; records: readonly RecordView[]; onClose: () => void };

/** Gives several the same answer: which, what and why, and before it is sent, all of it once more. */
export function AnswerSeveral({ type, records, onClose }: Props) {
  const { t, of, language } = useWords();
  const { member } = useHere();
  const { answer, isAnswering, error } = useAnswer(type);
  const open = useMemo(() => toAnswer(type, records), [type, records]);
  const earlier = useMemo(
    () => earlierReasons(type, records, member.id, language),
    [type, records, member.id, language],
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [given, setGiven] = useState<Written>({ outcome: '', why: '', into: null, ledTo: { was: [], now: [] } });
  const [step, setStep] = useState<'choose' | 'write' | 'look'>('choose');
  // Whoever has answered one meanwhile has answered it.
  const wanted = open.filter(({ id }) => chosen.has(id));
  // Each is one wish, and one more for each that it leads to.
  const some = wanted.slice(0, Math.floor(mostWishes / (1 + given.ledTo.now.length)));
  const nameOf = (record: RecordView) => inEither(titleOf(type, record), language) ?? record.code;
  const choose = (ids: readonly string[], isIn: boolean) =>
    setChosen(new Set([...chosen].filter((id) => !ids.includes(id)).concat(isIn ? ids : [])));
  const send = async () => {
    if (!(await answer(some, { ...given, why: textOf(given.why) }))) return;
    forget(answerKey(member.id, 'several'));
    onClose();
    say({ text: t('answer.several.done', { count: some.length }) });
  };
  const option = outcomesOf(type)[given.outcome];
  return (
    <Dialog title={t('answer.several')} closing={t('toast.close')} onClose={onClose}>
      <div className={styles['several']}>
        {step === 'choose' && (
          <>
            <label className={styles['line']}>
              <input
                type="checkbox"
                checked={some.length === open.length}
                onChange={({ target }) =>
                  choose(
                    open.map(({ id }) => id),
                    target.checked,
                  )
                }
              />
              <strong>{t('answer.several.all', { count: open.length })}</strong>
            </label>
            <ul>
              {open.map((record) => (
                <li key={record.id}>
                  <label className={styles['line']}>
                    <input
                      type="checkbox"
                      checked={chosen.has(record.id)}
                      onChange={({ target }) => choose([record.id], target.checked)}
                    />
                    <span>
                      {nameOf(record)} <small>{record.code}</small>
                    </span>
                  </label>
                  <AnswerClock type={type} record={record} />
                </li>
              ))}
            </ul>
            <Button look="filled" disabled={some.length === 0} onClick={() => setStep('write')}>
              {t('answer.several.next', { count: some.length })}
            </Button>
          </>
        )}
        {step === 'write' && (
          <AnswerForm
            {...{ type, earlier }}
            keptAs="several"
            records={some}
            begun={{ ...given, ledTo: given.ledTo.now }}
            isAnswering={false}
            error={null}
            keepWord={t('answer.several.look')}
            onAnswer={(written) => {
              setGiven(written);
              setStep('look');
              return Promise.resolve(false);
            }}
            onLeave={() => setStep('choose')}
          />
        )}
        {step === 'look' && (
          <>
            <p>{t('answer.several.same', { count: some.length })}</p>
            {some.length < wanted.length && <p>{t('answer.several.most', { count: wanted.length - some.length })}</p>}
            <ul className={styles['named']}>
              {some.map((record) => (
                <li key={record.id}>
                  {nameOf(record)} <small>{record.code}</small>
                </li>
              ))}
            </ul>
            <div className={styles['given']}>
              {option && <strong>{of(option)}</strong>}
              {given.into !== null && (
                <p>
                  {t('answer.into')} <NameText id={given.into} />
                </p>
              )}
              <p>{given.why}</p>
              {given.ledTo.now.length > 0 && (
                <p>
                  {t('answer.led')}{' '}
                  {given.ledTo.now.map((id, place) => (
                    <span key={id}>
                      {place > 0 && t('answer.led.join')}
                      <NameText id={id} />
                    </span>
                  ))}
                </p>
              )}
            </div>
            {error !== null && !isAnswering && <Failure error={error} onRetry={() => void send()} />}
            <div className={styles['acts']}>
              <Button look="filled" loading={isAnswering} disabled={some.length === 0} onClick={() => void send()}>
                {t('answer.send')}
              </Button>
              <Button onClick={() => setStep('write')}>{t('answer.several.back')}</Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}
