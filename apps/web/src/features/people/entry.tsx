import { type ReactNode, useId } from 'react';
import { useWords } from '../../words/use-words.ts';
import type { Fault } from './draft.ts';
import styles from './form.module.css';

/** What a control needs, so that its label, and what is wrong with it, are said with it. */
type Control = Readonly<{ id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }>;

type Props = { label: string; fault?: Fault | undefined; children: (control: Control) => ReactNode };

/** One field of a form: its label, its control, and what has to be put right in it. */
export function Entry({ label, fault, children }: Props) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className={styles['entry']}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': fault !== undefined,
        'aria-describedby': fault === undefined ? undefined : `${id}-fault`,
      })}
      {fault && (
        <p id={`${id}-fault`} className={styles['fault']}>
          {t(fault === 'past' ? 'people.until.past' : 'write.fault.required')}
        </p>
      )}
    </div>
  );
}
