import { ToneBadge } from '../../../ui/tone-badge.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from './said.module.css';
import type { Tally } from './said.ts';
import { useTallyWords } from './use-tally-words.ts';

/** How much was said and what became of it, in one line. */
export function TallyLine({ tally }: { tally: Tally }) {
  const { t } = useWords();
  const parts = useTallyWords(tally);
  return (
    <p className={styles['tally']}>
      <strong>{t('org.said.all', { count: tally.all })}</strong>
      {parts.map(({ tone, word }) => (
        <ToneBadge key={word} tone={tone} word={word} />
      ))}
    </p>
  );
}
