import type { Marker } from './markers.ts';
import styles from './marker.module.css';

/** A diamond: filled once it is reached, empty before, with a mark of its own where it is overdue. Words stand beside it. */
export function MarkerSign({ tone }: Pick<Marker, 'tone'>) {
  return (
    <svg className={styles['diamond']} data-tone={tone} viewBox="0 0 16 16" aria-hidden="true">
      <rect x="3.25" y="3.25" width="9.5" height="9.5" rx="1.25" transform="rotate(45 8 8)" />
      {tone === 'ok' && <path d="M5.4 8.2 7.2 10l3.4-3.6" />}
      {(tone === 'late' || tone === 'warn' || tone === 'crit') && <path d="M8 4.8v3.8M8 10.9v.2" />}
    </svg>
  );
}
