import type { Label } from '@cityloom/operating-model';
import { locales } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { shownLanguage } from '../../words/written.ts';
import styles from './strip.module.css';

/** A condition or a reason, in the reader's language where it has that. */
export function Terms({ terms }: { terms: Label }) {
  const { language } = useWords();
  const shown = shownLanguage(terms, language);
  return (
    <p className={styles['terms']} lang={locales[shown]}>
      {terms[shown]}
    </p>
  );
}
