import type { Language } from '@cityloom/operating-model';
import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { RecordView } from '../../records/shapes.ts';
import { useChanges } from '../../records/use-changes.ts';
import { useHere } from '../../server/here.tsx';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';
import { useAsking } from '../use-asking.ts';
import { type Draft, draftFrom, keepDraft, keptDraft, wishFor } from './draft.ts';
import { type Position, positionType } from './position.ts';

/**
 * States the position of the reader's organisation on a record, changes it and withdraws it; each is undone by one press.
 * What was chosen and typed is kept on this device until it is saved or left.
 * @param own the position that there is
 * @returns `draft`, null while nobody writes, with `begin`, `write`, `leave` and `save`, which gives back whether it arrived
 */
export function useStating(host: RecordView, own: Position | undefined) {
  const { t } = useWords();
  const { member } = useHere();
  const { submit } = useChanges(positionType);
  const ask = useAsking(positionType);
  const [draft, setDraft] = useState(() => keptDraft(member.id, host.id));
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  /** Under which ids what was sent: the same is sent again under the same. */
  const sent = useRef<{ what: string; operation: string; record: string } | null>(null);

  const become = (next: Draft | null) => {
    keepDraft(member.id, host.id, next);
    setDraft(next);
    if (next === null) setError(null);
  };
  const back = () => say({ text: t('stand.back') });
  const offerUndo = (text: string, wish: Parameters<typeof ask>[0]) =>
    say({ text, actions: [{ word: t('record.undo'), act: () => void ask(wish, back) }] });

  const save = async (open: readonly Language[]): Promise<boolean> => {
    if (draft === null || isSaving) return false;
    const what = JSON.stringify([draft, own?.record.id]);
    if (sent.current?.what !== what) sent.current = { what, operation: newId(), record: newId() };
    const { record } = sent.current;
    setSaving(true);
    setError(null);
    try {
      const [answer] = await submit(wishFor(draft, host.id, own, sent.current, open));
      become(null);
      sent.current = null;
      const before = { stance: own?.stance, terms: own?.terms ?? null };
      offerUndo(
        t('stand.saved'),
        own === undefined
          ? { kind: 'bin', record }
          : { kind: 'patch', record: own.record.id, seen: answer?.clock ?? 0, fields: before },
      );
      return true;
    } catch (reason) {
      setError(reason);
      return false;
    } finally {
      setSaving(false);
    }
  };
  return {
    draft,
    begin: () => become(draftFrom(own)),
    write: (change: Partial<Draft>) => draft && become({ ...draft, ...change }),
    leave: () => become(null),
    save,
    isSaving,
    error,
    withdraw: ({ record: { id } }: Position) =>
      void ask({ kind: 'bin', record: id }, () => offerUndo(t('stand.withdrawn'), { kind: 'restore', record: id })),
  };
}
/** What a form needs to state a position. */
export type Stating = ReturnType<typeof useStating>;
