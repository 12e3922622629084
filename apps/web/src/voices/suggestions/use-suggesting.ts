import { useState } from 'react';
import { v7 as newId } from 'uuid';
import * as z from 'zod/mini';
import { useKept } from '../../fields/use-kept.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useChanges } from '../../records/use-changes.ts';
import { useHere } from '../../server/here.tsx';
import { isRefused } from '../../server/is-refused.ts';
import { suggestionType } from '../comment.ts';
import { textOf } from '../../words/written.ts';
import { draftKey } from '../draft.ts';

const draftShape = z.object({
  /** The value wanted, as it stands in its field, or the words. */
  wanted: z.record(z.string(), z.string()),
  why: z.string(),
  visibility: z.enum(['members', 'owner']),
  /** Under which ids it was sent, while nobody knows whether it came: sent again under the same, it is written once. */
  sent: z.nullable(z.object({ record: z.string(), operation: z.string() })),
});
export type SuggestionDraft = z.infer<typeof draftShape>;

/**
 * Suggests a change of a part of a record. What is typed stays on this device until it has arrived; where no answer comes it is
 * sent again under the same ids.
 * @param part address of the part, and under which name what is typed for it is kept
 * @param begun the value or the words as they are
 * @param onSent told the code of what has arrived
 */
export function useSuggesting(
  host: RecordView,
  { part, keptAs }: Readonly<{ part: string; keptAs: string }>,
  begun: SuggestionDraft['wanted'],
  onSent: (code: string) => void,
) {
  const { member } = useHere();
  const { submit } = useChanges(suggestionType);
  const { now, become, clear } = useKept(draftKey(member.id, `suggest.${host.id}.${keptAs}`), draftShape, {
    wanted: begun,
    why: '',
    visibility: 'members',
    sent: null,
  });
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  /** @param change the fields that say what is to change */
  const send = async (change: Readonly<Record<string, unknown>>): Promise<void> => {
    if (isSending) return;
    const sent = now.sent ?? { record: newId(), operation: newId() };
    const why = now.why.trim();
    become({ ...now, sent });
    setSending(true);
    setError(null);
    try {
      const fields = { on: host.id, part, ...change, ...(why !== '' && { reason: textOf(why) }) };
      const [answer] = await submit({
        kind: 'create',
        type: suggestionType,
        ...sent,
        fields,
        visibility: now.visibility,
      });
      clear();
      onSent(answer?.code ?? '');
    } catch (reason) {
      if (isRefused(reason)) become({ ...now, sent: null });
      setError(reason);
    } finally {
      setSending(false);
    }
  };
  return {
    draft: now,
    write: (change: Partial<Omit<SuggestionDraft, 'sent'>>) => become({ ...now, ...change }),
    send,
    drop: clear,
    isSending,
    isLocked: isSending || now.sent !== null,
    error,
  };
}
export type Suggesting = ReturnType<typeof useSuggesting>;
