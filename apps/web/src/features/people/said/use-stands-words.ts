import type { Tone } from '@cityloom/operating-model';
import { useWords } from '../../../words/use-words.ts';
import type { Said } from './said.ts';

/** How something stands that was said, in a word; null for talk that goes on. */
export type StandsWords = (said: Said) => Readonly<{ tone: Tone; word: string }> | null;

/** Says how things stand that were said. */
export function useStandsWords(): StandsWords {
  const { t, of } = useWords();
  return ({ stands, outcome }) => {
    if (stands === 'hidden') return { tone: 'warn', word: t('hidden.plain') };
    if (stands === 'open') return { tone: 'busy', word: t('org.waiting') };
    if (stands === 'closed') return { tone: 'idle', word: t('org.closed') };
    return outcome && { tone: outcome.tone ?? 'idle', word: of(outcome) };
  };
}
