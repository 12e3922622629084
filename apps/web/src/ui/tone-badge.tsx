import type { Tone } from '@cityloom/operating-model';
import { type Icon, IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX, IconProgress } from './icons.ts';
import styles from './tone-badge.module.css';

const signs: Readonly<Record<Tone, Icon>> = {
  ok: IconCircleCheck,
  busy: IconProgress,
  warn: IconAlertTriangle,
  crit: IconCircleX,
  idle: IconCircleDashed,
};

/** How something stands, as sign and word: colours alone do not tell it to everybody. */
export function ToneBadge({ tone, word }: { tone: Tone; word: string }) {
  const Sign = signs[tone];
  return (
    <span className={styles['badge']} data-tone={tone}>
      <Sign size="1.05em" stroke={1.9} aria-hidden="true" />
      {word}
    </span>
  );
}
