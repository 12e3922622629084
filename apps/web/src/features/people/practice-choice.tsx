import { type Practice, practices } from '@cityloom/operating-model';
import { useWords } from '../../words/use-words.ts';
import type { Fault } from './draft.ts';
import { Entry } from './entry.tsx';
import styles from './form.module.css';

type Props = {
  /** A clause; empty where none has been chosen. */
  value: string;
  /** Those that can be led here; all, usually. */
  offered?: readonly Practice[];
  fault: Fault | undefined;
  onChoose: (practice: string) => void;
};

/** Which practice somebody is to lead: none is taken for granted. */
export function PracticeChoice({ value, offered = practices, fault, onChoose }: Props) {
  const { t, of } = useWords();
  return (
    <div className={styles['besides']}>
      <Entry label={t('people.practice')} fault={fault}>
        {(control) => (
          <select {...control} value={value} onChange={({ target }) => onChoose(target.value)}>
            <option value="">{t('together.choose')}</option>
            {offered.map(({ clause, label }) => (
              <option key={clause} value={clause}>
                {of(label)}
              </option>
            ))}
          </select>
        )}
      </Entry>
    </div>
  );
}
