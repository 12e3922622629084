import { useState } from 'react';
import { useHere } from '../server/here.tsx';
import { blank, type Draft, draftKey, keepDraft, keptDraft } from './draft.ts';

/**
 * What the reader is about to say in one place. It is kept on this device for them alone until it is said.
 * @param place the id of what is spoken about, or answered, or changed
 * @param begun what it begins with this time, unless it is on its way already
 * @returns the draft; `become` takes its place with another one, and `clear` with none
 */
export function useDraft(place: string, begun: Partial<Draft> = {}) {
  const { member } = useHere();
  const key = draftKey(member.id, place);
  const [draft, setDraft] = useState(() => {
    const draft = keptDraft(key);
    return draft.sent === null ? { ...draft, ...begun } : draft;
  });
  const become = (next: Draft) => {
    keepDraft(key, next);
    setDraft(next);
  };
  return { draft, become, clear: () => become(blank) };
}
