import { memo } from 'react';
import styles from './chart.module.css';
import { type Range, type Scale, ticksOf } from './scale.ts';

type Props = { range: Range; scale: Scale; today: number };

/** The lines of time behind the rows, drawn once for all of them, and the day that it is. */
export const GridLines = memo(function GridLines({ range, scale, today }: Props) {
  const { day, upper, lower } = scale;
  const strong = new Set(ticksOf(range, upper).map(({ from }) => from));
  return (
    <div className={styles['lines']} aria-hidden="true" style={{ width: `${(range.until - range.from) * day}rem` }}>
      {ticksOf(range, lower).map(({ from }) => (
        <i key={from} data-strong={strong.has(from)} style={{ left: `${(from - range.from) * day}rem` }} />
      ))}
      <i data-today="true" style={{ left: `${(today - range.from) * day}rem` }} />
    </div>
  );
});
