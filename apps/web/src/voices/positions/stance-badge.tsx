import { ToneBadge } from '../../ui/tone-badge.tsx';
import { useWords } from '../../words/use-words.ts';
import { stances } from './position.ts';

/** A stance as sign and word. @param props.count how many there are of it, where they are counted */
export function StanceBadge({ stance, count }: { stance: string; count?: number }) {
  const { of, number } = useWords();
  const facts = stances.find(([key]) => key === stance)?.[1];
  if (facts === undefined) return null;
  const word = of(facts);
  return <ToneBadge tone={facts.tone ?? 'idle'} word={count === undefined ? word : `${word} ${number(count)}`} />;
}
