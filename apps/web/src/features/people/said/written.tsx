import type { Label } from '@cityloom/operating-model';
import { locales } from '../../../words/language.ts';
import { useWords } from '../../../words/use-words.ts';
import { shownLanguage } from '../../../words/written.ts';

/** What somebody wrote, in the reader's language where it has that. */
export function Written({ text, className }: { text: Label; className: string | undefined }) {
  const { language } = useWords();
  const shown = shownLanguage(text, language);
  return (
    <p className={className} lang={locales[shown]}>
      {text[shown]}
    </p>
  );
}
