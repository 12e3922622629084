import type { ReactNode } from 'react';
import styles from './first-steps.module.css';

type Props = {
  title: string;
  /** What can be done with the card itself. */
  action?: ReactNode;
  /** The steps, as items of a list. */
  children: ReactNode;
};

/** A few steps in a row, for somebody who is new here. */
export function StepCard({ title, action, children }: Props) {
  return (
    <section className={styles['steps']} aria-labelledby="first-steps">
      <div className={styles['head']}>
        <h2 id="first-steps">{title}</h2>
        {action && <div className={styles['actions']}>{action}</div>}
      </div>
      <ol>{children}</ol>
    </section>
  );
}
