import type { Tone } from '@cityloom/operating-model';
import { useWords } from '../../../words/use-words.ts';
import type { Tally } from './said.ts';

/** The parts of a tally in words: what became of how many, and how long the others wait. */
export function useTallyWords({ outcomes, waiting, closed, left }: Tally): readonly { tone: Tone; word: string }[] {
  const { t, of, language } = useWords();
  const near =
    left !== null &&
    (left < 0 ? t('answer.overdue', { days: -left }) : t('answer.left', { days: left })).toLocaleLowerCase(language);
  const waits = near === false ? t('org.waits', { count: waiting }) : t('org.waits.near', { count: waiting, near });
  return [
    ...outcomes.map(({ outcome, count }) => ({
      tone: outcome.tone ?? ('idle' as const),
      word: t('org.became', { count, outcome: of(outcome).toLocaleLowerCase(language) }),
    })),
    ...(closed > 0 ? [{ tone: 'idle' as const, word: t('org.closed.count', { count: closed }) }] : []),
    ...(waiting > 0 ? [{ tone: left !== null && left < 0 ? ('crit' as const) : ('busy' as const), word: waits }] : []),
  ];
}
