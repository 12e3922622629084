import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useChanges } from '../records/use-changes.ts';
import { isRefused } from '../server/is-refused.ts';
import { commentType, contributionType } from './comment.ts';
import { type Draft, type Spoken, wishesOf } from './draft.ts';
import { mentionedIn } from './mentions/mention-words.ts';
import { useDraft } from './use-draft.ts';

/** What came of it: the code that it got, and whether it will be answered in the city's name. */
export type Received = Readonly<{ code: string; isContribution: boolean }>;

/**
 * Says something about a record, or answers what was said. Where no answer comes it stays as it was, and is sent again under
 * the same ids.
 * @param begun what the draft begins with this time
 * @param onSaid told the code once it has arrived
 * @returns the draft, `write` to change it, `say` to send it, with what a contribution begins with; `isLocked` while nobody knows what became of it; `received` of
 *   the last time, and `error`
 */
export function useSaying(spoken: Spoken, begun: Partial<Draft> = {}, onSaid?: (code: string) => void) {
  const { draft, become, clear } = useDraft(spoken.kept ?? spoken.answers ?? spoken.on, begun);
  const comments = useChanges(commentType);
  const contributions = useChanges(contributionType);
  const [isSaying, setSaying] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [received, setReceived] = useState<Received | null>(null);

  const say = async (preface = ''): Promise<boolean> => {
    if (isSaying || draft.text.trim() === '') return false;
    const people = mentionedIn(draft.text, draft.mentions);
    const sent = draft.sent ?? { record: newId(), operations: [newId(), newId(), ...people.map(() => newId())] };
    const { wantsAnswer: isContribution } = draft;
    const { submit } = isContribution ? contributions : comments;
    become({ ...draft, sent });
    setSaying(true);
    setError(null);
    setReceived(null);
    try {
      const [answer] = await submit(...wishesOf(draft, spoken, sent, preface));
      clear();
      const code = answer?.code ?? '';
      setReceived({ code, isContribution });
      onSaid?.(code);
      return true;
    } catch (reason) {
      if (isRefused(reason)) become({ ...draft, sent: null });
      setError(reason);
      return false;
    } finally {
      setSaying(false);
    }
  };
  return {
    draft,
    write: (change: Partial<Omit<Draft, 'sent'>>) => {
      setReceived(null);
      become({ ...draft, ...change });
    },
    say,
    isSaying,
    isLocked: isSaying || draft.sent !== null,
    error,
    received,
  };
}
