import type { Language } from '@cityloom/operating-model';
import { useCallback } from 'react';
import { locales } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { caretsToGive } from './carets.ts';
import styles from './careful.module.css';
import type { Draft } from './draft.ts';
import { drafts } from './drafts.ts';

type Props = {
  draft: Draft;
  id: string;
  /** Ids of what explains the field. */
  describedBy: string;
  language: Language | null;
  isLocked: boolean;
  onPut: () => void;
  onClose: () => void;
};

/** The plain field of one paragraph: as high as its words, with the browser's own ways of writing. */
export function CarefulInput({ draft, id, describedBy, language, isLocked, onPut, onClose }: Props) {
  const { language: reading } = useWords();
  const { key, text } = draft;
  const place = useCallback(
    (field: HTMLTextAreaElement | null) => {
      if (field === null) return;
      giveFocus(field, key);
      return () => {
        if (document.activeElement !== field) return;
        caretsToGive.set(key, [field.selectionStart, field.selectionEnd]);
        // Where it does not come back at once, it has been left.
        setTimeout(() => caretsToGive.delete(key));
      };
    },
    [key],
  );

  return (
    // Its copy behind it makes the field as high as the words.
    <div className={styles['grow']} data-words={text}>
      <textarea
        ref={place}
        id={id}
        aria-describedby={describedBy}
        lang={locales[language ?? reading]}
        rows={1}
        value={text}
        readOnly={isLocked}
        onChange={(event) => drafts.write(key, event.target.value)}
        onKeyDown={(event) => {
          // While words are composed, the keys belong to the input method; some browsers tell by the old number only.
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onPut();
          if (event.key === 'Escape') onClose();
        }}
      />
    </div>
  );
}

function giveFocus(field: HTMLTextAreaElement, key: string): void {
  const caret = caretsToGive.get(key);
  if (caret === undefined) return;
  caretsToGive.delete(key);
  field.focus({ preventScroll: caret !== null });
  const [start, end] = caret ?? [field.value.length, field.value.length];
  field.setSelectionRange(start, end);
}
