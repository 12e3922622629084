import type { Sector } from '@cityloom/operating-model';
import styles from './sector.module.css';

const shapes: Readonly<Record<Sector, React.ReactElement>> = {
  government: <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" />,
  business: <rect x="2" y="2" width="8" height="8" rx="1" transform="rotate(45 6 6)" />,
  community: <circle cx="6" cy="6" r="5" />,
};

/** The shape of a sector in its colour: ■ government, ◆ business, ● community. Always beside its word. */
export function SectorShape({ sector }: { sector: Sector }) {
  return (
    <svg className={styles['shape']} data-sector={sector} viewBox="0 0 12 12" aria-hidden="true">
      {shapes[sector]}
    </svg>
  );
}

/** Shape, colour and word of a sector, so that none of the three is needed alone. */
export function SectorMark({ sector, word }: { sector: Sector; word: string }) {
  return (
    <span className={styles['mark']}>
      <SectorShape sector={sector} />
      {word}
    </span>
  );
}
