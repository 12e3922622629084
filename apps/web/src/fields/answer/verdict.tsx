import type { RecordType } from '@cityloom/operating-model';
import { inEither, useName } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { ToneBadge } from '../../ui/tone-badge.tsx';
import { locales } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './answer.module.css';
import { answerOf, outcomesOf } from './answer-of.ts';

/** What became of something, who said so, and why. Nothing while it waits. */
export function Verdict({ type, record }: { type: RecordType; record: RecordView }) {
  const { t, of, language } = useWords();
  const { outcome = null, why = null, by = null } = answerOf(type, record) ?? {};
  const name = inEither(useName(by)?.name ?? null, language);
  const option = outcomesOf(type)[outcome ?? ''];
  if (option === undefined) return null;
  const words = inEither(why, language);
  const isOther = why !== null && why[language] === '';
  return (
    <div className={styles['verdict']}>
      <p>
        <ToneBadge tone={option.tone ?? 'idle'} word={of(option)} />
        {name !== null && <span>{t('answer.by', { name })}</span>}
      </p>
      {words !== null && (
        <p className={styles['why']} lang={isOther ? locales[language === 'zh' ? 'en' : 'zh'] : undefined}>
          {words}
        </p>
      )}
    </div>
  );
}
