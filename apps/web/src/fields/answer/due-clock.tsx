import { useHere } from '../../server/here.tsx';
import { ToneBadge } from '../../ui/tone-badge.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './answer.module.css';
import { daysUntil } from './answer-of.ts';

/** For how many days before it is due an answer is told as soon due. */
const soon = 3;

/** By when an answer was promised that has not come, and how long that is: overdue is told plainly. @param props.due ISO 8601 */
export function DueClock({ due }: { due: string }) {
  const { t, dayNear } = useWords();
  const { city } = useHere();
  const left = daysUntil(due, city.today);
  return (
    <span className={styles['clock']}>
      <ToneBadge
        tone={left < 0 ? 'crit' : left <= soon ? 'warn' : 'busy'}
        word={left < 0 ? t('answer.overdue', { days: -left }) : t('answer.left', { days: left })}
      />
      <span>{t('answer.due', { day: dayNear(due) })}</span>
    </span>
  );
}
