import { decidedIn } from '@cityloom/operating-model';
import { useId } from 'react';
import { inEither } from '../records/names.ts';
import { titleOf } from '../views/title-of.ts';
import { DecidedFacts } from '../views/version/decided-facts.tsx';
import { useWords } from '../words/use-words.ts';
import type { Fitting } from './fitting-decisions.ts';
import styles from './step-dialog.module.css';

type Props = {
  fitting: readonly Fitting[];
  /** Id of a decision; null for none. */
  chosen: string | null;
  onChoose: (id: string | null) => void;
};

/** What an adoption rests on: one of the decisions that fit, with how it was carried, or none. */
export function DecisionChoice({ fitting, chosen, onChoose }: Props) {
  const { t, language } = useWords();
  const name = useId();
  if (fitting.length === 0) return <p className={styles['clear']}>{t('step.adopt.rests.empty')}</p>;
  return (
    <fieldset className={styles['choice']}>
      <legend>{t('step.adopt.rests')}</legend>
      {fitting.map(({ type, record }) => {
        const decided = decidedIn(type, record.fields);
        return (
          <label key={record.id}>
            <input type="radio" name={name} checked={record.id === chosen} onChange={() => onChoose(record.id)} />
            <span>
              <strong>
                {record.code} {inEither(titleOf(type, record), language)}
              </strong>
              {decided && (
                <span className={styles['decided']}>
                  <DecidedFacts decided={decided} />
                </span>
              )}
            </span>
          </label>
        );
      })}
      <label>
        <input type="radio" name={name} checked={chosen === null} onChange={() => onChoose(null)} />
        <span>{t('step.adopt.rests.none')}</span>
      </label>
    </fieldset>
  );
}
