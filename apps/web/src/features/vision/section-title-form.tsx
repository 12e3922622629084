import type { Label, Language } from '@cityloom/operating-model';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { languageNames, locales } from '../../words/language.ts';
import { shownIn, type TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';
import type { Section } from './model.ts';
import styles from './section-title.module.css';

type Props = {
  section: Section;
  view: TextView;
  onSave: (title: Label) => void;
  onCancel: () => void;
};

/** Plain fields for the title in each language on screen. Enter keeps it, Escape leaves it as it was. */
export function SectionTitleForm({ section: { number, title }, view, onSave, onCancel }: Props) {
  const { t, language: first } = useWords();
  const [draft, setDraft] = useState(title);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const isEmpty = draft.zh.trim() === '' && draft.en.trim() === '';
  const write = (language: Language, text: string) => setDraft((before) => ({ ...before, [language]: text }));
  const save = () => {
    if (!isEmpty) onSave({ zh: draft.zh.trim(), en: draft.en.trim() });
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {shownIn(view, first).map((language, place) => (
        <label key={language}>
          {t('vision.title.of', { number, language: languageNames[language] })}
          <input
            ref={place === 0 ? input : undefined}
            lang={locales[language]}
            value={draft[language]}
            maxLength={500}
            onChange={(event) => write(language, event.target.value)}
            onKeyDown={(event) => {
              // While a word is being composed, Escape belongs to the input method.
              if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
            }}
          />
        </label>
      ))}
      <div className={styles['actions']}>
        <Button look="filled" disabled={isEmpty} onClick={save}>
          {t('wish.save')}
        </Button>
        <Button onClick={onCancel}>{t('wish.cancel')}</Button>
      </div>
    </form>
  );
}
