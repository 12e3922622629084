import { type Label, type Language, languages } from '@cityloom/operating-model';
import { locales } from '../../words/language.ts';
import { shownIn, type TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';

/** A text with the language that it is in, as `lang` wants it. */
type Said = Readonly<{ language: string; text: string }>;

/** How a text stands in a view: in the language of the view; where it is not written in that one yet, in the other. */
export function useSaid(view: TextView): (text: Label) => readonly Said[] {
  const { language } = useWords();
  const shown = shownIn(view, language);
  return (text) => {
    const isWritten = (one: Language) => text[one] !== '';
    const said = shown.some(isWritten) ? shown.filter(isWritten) : languages.filter(isWritten);
    return said.map((one) => ({ language: locales[one], text: text[one] }));
  };
}
