import type { Hearing } from '@cityloom/operating-model';
import { daysUntil } from '../../fields/answer/answer-of.ts';
import { useHere } from '../../server/here.tsx';
import { ToneBadge } from '../../ui/tone-badge.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './hearing.module.css';

/** For how many days before the last one it is told as near. */
const soon = 7;

/** How long a question is still open, or that it is not, in words and a sign. */
export function HearingSign({ hearing: { stands, from, to } }: { hearing: Hearing }) {
  const { t, dayNear } = useWords();
  const { city } = useHere();
  if (stands === 'closed') return <ToneBadge tone="idle" word={t('hearing.closed')} />;
  if (stands === 'ahead') return <ToneBadge tone="idle" word={t('hearing.ahead', { day: dayNear(from) })} />;
  if (to === null) return <ToneBadge tone="busy" word={t('hearing.open')} />;
  if (stands === 'past') return <ToneBadge tone="idle" word={t('hearing.past', { day: dayNear(to) })} />;
  const left = daysUntil(to, city.today);
  return (
    <span className={styles['sign']}>
      <ToneBadge tone={left <= soon ? 'warn' : 'busy'} word={t('hearing.left', { days: left })} />
      <span>{t('hearing.until', { day: dayNear(to) })}</span>
    </span>
  );
}
