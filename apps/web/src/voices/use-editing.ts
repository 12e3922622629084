import type { Language } from '@cityloom/operating-model';
import { useState } from 'react';
import { useWish } from '../records/use-wish.ts';
import type { Comment } from './comment.ts';
import { textAfter } from '../words/written.ts';
import { blank } from './draft.ts';
import { useDraft } from './use-draft.ts';

/**
 * Changes what one has said oneself. What is typed is kept until it has arrived, or is left.
 * @param shown the language in which the comment is shown
 */
export function useEditing({ record, text }: Comment, shown: Language) {
  const { draft, become, clear } = useDraft(`edit.${record.id}`);
  const [isOpen, setOpen] = useState(draft.text !== '');
  const { ask, status, error } = useWish();
  const leave = () => {
    clear();
    setOpen(false);
  };
  return {
    isOpen,
    begin: () => {
      become({ ...blank, text: text[shown] });
      setOpen(true);
    },
    leave,
    text: draft.text,
    write: (words: string) => become({ ...blank, text: words }),
    save: async () => {
      try {
        await ask(record, { text: textAfter(text, shown, draft.text.trim()) });
      } catch {
        return false;
      }
      leave();
      return true;
    },
    isSaving: status === 'pending',
    error,
  };
}
