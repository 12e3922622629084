import type { Sector } from '@cityloom/operating-model';
import styles from './home.module.css';

/** One bar shared by the three sides. The same counts stand in words below it, so it only decorates; where nobody stands for a side, there is none. */
export function Balance({ counts }: { counts: readonly { sector: Sector; count: number }[] }) {
  if (counts.every(({ count }) => count === 0)) return null;
  return (
    <div className={styles['balance']} aria-hidden="true">
      {counts.map(({ sector, count }) => (
        <span key={sector} data-sector={sector} hidden={count === 0} style={{ flexGrow: count }} />
      ))}
    </div>
  );
}
