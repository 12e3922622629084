import type { Label } from '@cityloom/operating-model';
import { useEffect, useRef } from 'react';
import { languageNames, locales } from '../../words/language.ts';
import { shownIn, type TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';

type Props = {
  /** Of the section whose title it is. */
  number: number;
  title: Label;
  view: TextView;
  onWrite: (title: Label) => void;
  /** Leaves the form, by Escape. */
  onLeave: () => void;
};

/** Plain fields for the title of a section, in each language on screen; the first takes the focus. */
export function TitleInputs({ number, title, view, onWrite, onLeave }: Props) {
  const { t, language: first } = useWords();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return shownIn(view, first).map((language, place) => (
    <label key={language}>
      {t('vision.title.of', { number, language: languageNames[language] })}
      <input
        ref={place === 0 ? input : undefined}
        lang={locales[language]}
        value={title[language]}
        maxLength={500}
        onChange={({ target }) => onWrite({ ...title, [language]: target.value })}
        onKeyDown={({ key, nativeEvent }) => {
          // While a word is being composed, Escape belongs to the input method.
          if (key === 'Escape' && !nativeEvent.isComposing) onLeave();
        }}
      />
    </label>
  ));
}
