import { type ReactNode, useId } from 'react';
import styles from './entry.module.css';

/** What a control needs, so that its label, and what is wrong with it, are said with it. */
type Control = Readonly<{ id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }>;

type Props = {
  label: string;
  /** What has to be put right, in words. */
  fault?: string | undefined;
  children: (control: Control) => ReactNode;
};

/** One field of a form: its label, its control, and what has to be put right in it. */
export function Entry({ label, fault, children }: Props) {
  const id = useId();
  return (
    <div className={styles['entry']}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': fault !== undefined,
        'aria-describedby': fault === undefined ? undefined : `${id}-fault`,
      })}
      {fault !== undefined && (
        <p id={`${id}-fault`} className={styles['fault']}>
          {fault}
        </p>
      )}
    </div>
  );
}
