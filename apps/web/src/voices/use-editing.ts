import type { Language } from '@cityloom/operating-model';
import { useState } from 'react';
import { type Asked, useChanges } from '../records/use-changes.ts';
import { type Comment, commentType } from './comment.ts';
import { textAfter } from '../words/written.ts';
import { blank, withText } from './draft.ts';
import { type Mention, mentionedIn } from './mentions/mention-words.ts';
import { useDraft } from './use-draft.ts';

/**
 * Changes what one has said oneself. What is typed is kept until it has arrived, or is left.
 * @param shown the language in which the comment is shown
 * @param named those whom it mentions, by the names that its author knows
 */
export function useEditing({ record, text, mentions }: Comment, shown: Language, named: readonly Mention[]) {
  const { draft, become, clear } = useDraft(`edit.${record.id}`);
  const [isOpen, setOpen] = useState(draft.text !== '');
  const { submit, status, error } = useChanges(commentType);
  /** What takes the mentions along with the text; whoever has no name here that its author could take away stays. */
  const mentioning = (): Asked[] => {
    const link = { record: record.id, field: 'mentions' };
    const wanted = mentionedIn(draft.text, draft.mentions);
    const known = new Set(draft.mentions.map(({ id }) => id));
    return [
      ...wanted.filter((to) => !mentions.includes(to)).map((to) => ({ ...link, kind: 'link', to, as: null }) as const),
      ...mentions
        .filter((to) => known.has(to) && !wanted.includes(to))
        .map((to) => ({ ...link, kind: 'unlink', to }) as const),
    ];
  };
  const leave = () => {
    clear();
    setOpen(false);
  };
  return {
    isOpen,
    begin: () => {
      become({ ...blank, text: text[shown], mentions: [...named] });
      setOpen(true);
    },
    leave,
    text: draft.text,
    mentions: draft.mentions,
    write: (words: string, chosen?: Mention) => become({ ...draft, ...withText(draft, words, chosen) }),
    save: async () => {
      try {
        const fields = { text: textAfter(text, shown, draft.text.trim()) };
        await submit({ kind: 'patch', record: record.id, seen: record.clock, fields }, ...mentioning());
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
