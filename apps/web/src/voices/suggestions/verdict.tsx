import { recordTypes } from '@cityloom/operating-model';
import { inEither, useName } from '../../records/names.ts';
import { ToneBadge } from '../../ui/tone-badge.tsx';
import { locales } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { shownLanguage, suggestionType } from '../comment.ts';
import saidStyles from '../said.module.css';
import type { Suggestion } from './suggestion.ts';
import styles from './suggestion.module.css';

/** The ways to answer a suggestion, by what is stored. */
export function outcomes() {
  const field = recordTypes.get(suggestionType)?.fields['outcome'];
  return field?.kind === 'choice' ? field.options : {};
}

/** What became of a suggestion, who said so, and why. */
export function Verdict({ suggestion: { outcome, answer, answeredBy } }: { suggestion: Suggestion }) {
  const { t, of, language } = useWords();
  const by = inEither(useName(answeredBy)?.name ?? null, language);
  const option = outcomes()[outcome ?? ''];
  const shown = answer && shownLanguage(answer, language);
  if (option === undefined) return null;
  return (
    <div className={styles['verdict']}>
      <p>
        <ToneBadge tone={option.tone ?? 'idle'} word={of(option)} />
        {by !== null && <span className={saidStyles['part']}>{t('suggest.answered-by', { name: by })}</span>}
      </p>
      {answer && shown && <p lang={locales[shown]}>{answer[shown]}</p>}
    </div>
  );
}
