import type { Sector } from '@cityloom/operating-model';
import styles from './sector.module.css';

/**
 * A person as the first sign of the name on the shape of the sector. It only decorates: the name stands beside it.
 * @param props.sector the side; null for people who stand for none
 * @param props.name the name in the reader's language
 */
export function SectorAvatar({ sector, name }: { sector: Sector | null; name: string }) {
  return (
    <svg className={styles['avatar']} data-sector={sector ?? 'none'} viewBox="0 0 40 40" aria-hidden="true">
      <AvatarShape sector={sector} />
      <text x="20" y="20" textAnchor="middle" dominantBaseline="central" fontSize="16">
        {Array.from(name.trim())[0] ?? ''}
      </text>
    </svg>
  );
}

function AvatarShape({ sector }: { sector: Sector | null }) {
  if (sector === 'government') return <rect x="3" y="3" width="34" height="34" rx="8" />;
  if (sector === 'business') return <rect x="6" y="6" width="28" height="28" rx="6" transform="rotate(45 20 20)" />;
  if (sector === 'community') return <circle cx="20" cy="20" r="18" />;
  return <path d="M12 3.5h16l9 16.5-9 16.5H12L3 20z" strokeLinejoin="round" strokeWidth="3" />;
}
