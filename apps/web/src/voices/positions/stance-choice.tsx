import { useId } from 'react';
import { stances } from './position.ts';
import { StanceBadge } from './stance-badge.tsx';
import styles from './form.module.css';

type Props = { legend: string; chosen: string; fault: string | undefined; onChoose: (stance: string) => void };

/** One of what an organisation may say: native radio buttons, so arrows and screen readers work as everywhere. */
export function StanceChoice({ legend, chosen, fault, onChoose }: Props) {
  const id = useId();
  return (
    <fieldset className={styles['choice']} aria-describedby={fault === undefined ? undefined : `${id}-fault`}>
      <legend>{legend}</legend>
      {stances.map(([stance]) => (
        <label key={stance}>
          <input type="radio" name={id} checked={stance === chosen} onChange={() => onChoose(stance)} />
          <StanceBadge stance={stance} />
        </label>
      ))}
      {fault !== undefined && (
        <p id={`${id}-fault`} role="alert" className={styles['fault']}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}
