import { stateLabels } from '@cityloom/operating-model';
import { useHere } from '../../server/here.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Vision } from './model.ts';

/** The state of a vision; while it is open for comment, until when. */
export function VisionState({ vision: { record, commentsUntil } }: { vision: Vision }) {
  const { t, of, dayNear } = useWords();
  const { city } = useHere();
  const isOpen = record.state === 'consultation' && commentsUntil !== null && commentsUntil >= city.today;
  const word = isOpen ? t('vision.until', { date: dayNear(commentsUntil) }) : of(stateLabels[record.state]);
  return <StateBadge state={record.state} word={word} />;
}
