import { type Language, languages } from '@cityloom/operating-model';
import { locales } from '../../words/language.ts';
import { shownIn, type TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';
import type { Section } from './model.ts';

/** A text with the language that it is in, as `lang` wants it. */
type Said = Readonly<{ language: string; text: string }>;

/** How a section is called in a view: in the language of its text; where that is not written yet, in the other. */
export function useTitles(view: TextView): (section: Pick<Section, 'title'>) => readonly Said[] {
  const { language } = useWords();
  const shown = shownIn(view, language);
  return ({ title }) => {
    const isWritten = (one: Language) => title[one] !== '';
    const said = shown.some(isWritten) ? shown.filter(isWritten) : languages.filter(isWritten);
    return said.map((one) => ({ language: locales[one], text: title[one] }));
  };
}
