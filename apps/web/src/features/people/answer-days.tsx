import { answerDays } from '@cityloom/operating-model';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import { useHere } from '../../server/here.tsx';
import { citiesQuery } from '../../server/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Entry } from '../../ui/entry.tsx';
import { useWords } from '../../words/use-words.ts';
import { DeedFailed } from './deed-failed.tsx';
import styles from './people.module.css';
import { useDeed } from './use-deed.ts';

const { least, most } = answerDays;

/** A number of days that a city may promise; null for anything else. */
function daysIn(written: string): number | null {
  // An input method may write wide digits.
  const digits = written.normalize('NFKC').trim();
  const days = /^\d{1,3}$/.test(digits) ? Number(digits) : Number.NaN;
  return days >= least && days <= most ? days : null;
}

/** Within how many days the city promises answers, for those who look after it. */
export function AnswerDays() {
  const { t } = useWords();
  const { city } = useHere();
  const client = useQueryClient();
  const deed = useDeed();
  const input = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [daysSet, setDaysSet] = useState<number | null>(null);
  const write = (text: string) => {
    setWritten(text);
    setDaysSet(null);
  };
  const set = (event: SubmitEvent) => {
    event.preventDefault();
    const days = daysIn(written ?? String(city.answerDays));
    setRefused(days === null);
    if (days === null) return input.current?.focus();
    void deed.run(async (deeds) => {
      await deeds.answerWithin(days);
      await client.invalidateQueries(citiesQuery);
      // What was typed meanwhile stays.
      setWritten((now) => (now === written ? null : now));
      setDaysSet(days);
      // The button goes, and the focus would go with it.
      input.current?.focus();
    });
  };
  return (
    <section aria-labelledby="answer-days" className={styles['hearing']}>
      <h2 id="answer-days">{t('people.answers')}</h2>
      <form noValidate className={styles['days']} onSubmit={set}>
        <Entry
          label={t('people.answers.days')}
          fault={isRefused ? t('people.answers.fault', { least, most }) : undefined}
        >
          {(control) => (
            <input
              {...control}
              ref={input}
              inputMode="numeric"
              autoComplete="off"
              value={written ?? city.answerDays}
              onChange={({ target }) => write(target.value)}
            />
          )}
        </Entry>
        {written !== null && (
          <Button type="submit" loading={deed.isBusy}>
            {t('people.answers.do')}
          </Button>
        )}
      </form>
      <p className={styles['muted']}>{t('people.answers.text')}</p>
      <output>{daysSet !== null && t('people.answers.done', { days: daysSet })}</output>
      <DeedFailed deed={deed} />
    </section>
  );
}
