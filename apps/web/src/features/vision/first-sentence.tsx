import { useEffect, useId, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useChanges } from '../../records/use-changes.ts';
import { Failure } from '../../server/failure.tsx';
import { useHere } from '../../server/here.tsx';
import { Unreachable } from '../../server/problem.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstVision } from './begin.ts';
import styles from './first-sentence.module.css';
import { visionType } from './model.ts';

/** Where a vision begins: with one sentence. It stays in its box until the server has it. */
export function FirstSentence() {
  const { t, language } = useWords();
  const { city } = useHere();
  const { submit, again, status, error } = useChanges(visionType);
  const [record] = useState(() => newId());
  const [sentence, setSentence] = useState('');
  const [isAsked, setAsked] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const isBegun = useRef(false);
  const isEmpty = sentence.trim() === '';

  // The vision takes the place of the box: whoever listens is told of it by its title.
  useEffect(() => () => void (isBegun.current && document.querySelector('h1')?.focus()), []);

  /** What went wrong stands below, and the sentence in its box. */
  const after = (asked: Promise<unknown> | undefined) =>
    void asked?.then(
      () => (isBegun.current = true),
      () => undefined,
    );
  const begin = () => {
    setAsked(isEmpty);
    if (isEmpty) box.current?.focus();
    else if (status !== 'pending') after(submit(firstVision(record, city, sentence, language)));
  };
  return (
    <section className={styles['begin']}>
      <label htmlFor={id}>{t('begin.vision.ask')}</label>
      <textarea
        ref={box}
        id={id}
        rows={3}
        maxLength={2000}
        value={sentence}
        aria-invalid={isAsked && isEmpty}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => setSentence(target.value)}
      />
      <p id={`${id}-hint`}>{t(isAsked && isEmpty ? 'begin.vision.empty' : 'begin.vision.hint')}</p>
      {status === 'error' && (
        <Failure error={error} onRetry={error instanceof Unreachable ? () => after(again()) : undefined} />
      )}
      <div>
        <Button look="filled" loading={status === 'pending'} onClick={begin}>
          {t('begin.vision.do')}
        </Button>
      </div>
    </section>
  );
}
