import { type Label, registerAt, sameValue } from '@cityloom/operating-model';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { recordAddress } from '../../records/address.ts';
import { readAnew } from '../../records/cache.ts';
import { listsKey, singlesKey } from '../../records/queries.ts';
import { answer as answerShape, recordView, type RecordView } from '../../records/shapes.ts';
import { type Asked, useChanges } from '../../records/use-changes.ts';
import { useHere } from '../../server/here.tsx';
import { read } from '../../server/read.ts';
import { send } from '../../server/send.ts';
import { useFailure } from '../../server/use-failure.ts';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';
import { suggestionType } from '../comment.ts';
import { plainFields } from './plain-fields.ts';
import type { Change, Suggestion } from './suggestion.ts';

type Register = Extract<Change, { kind: 'value' }>;

/**
 * Answers a suggestion. Adopting one of a value is one set of wishes, the edit and the answer, and can be undone; words are put
 * into their text by the server, in the name of whoever suggested them.
 * @returns `adopt`, with how the words to be replaced read now, where it is about words; `answer` otherwise, with a reason;
 *   both give whether it arrived; `error` of the last attempt, and `forgive` to be done with it
 */
export function useAnswering({ record, change }: Suggestion, host: RecordView) {
  const { t } = useWords();
  const { city, member } = useHere();
  const client = useQueryClient();
  const failure = useFailure();
  // What is answered is shown as such once it is: its card would go away under the hands of whoever has to try again.
  const { submit } = useChanges(host.type);
  const [isAnswering, setAnswering] = useState(false);
  const [error, setError] = useState<unknown>(null);
  /** Ids by what they were sent with: the same sent again does nothing twice, and something else is another wish. */
  const operations = useRef(new Map<string, string>());
  const operationOf = (what: unknown): string => {
    const said = JSON.stringify(what);
    const operation = operations.current.get(said) ?? newId();
    operations.current.set(said, operation);
    return operation;
  };

  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    setAnswering(true);
    setError(null);
    try {
      await act();
      operations.current.clear();
      await Promise.all([listsKey, singlesKey].map((keyOf) => readAnew(client, keyOf(city.id, suggestionType))));
      return true;
    } catch (reason) {
      setError(reason);
      return false;
    } finally {
      setAnswering(false);
    }
  };

  const answered = (outcome: string | null, why: Label | null): Asked => {
    const fields = { outcome, answeredBy: outcome === null ? null : member.id, answer: why };
    return { kind: 'patch', operation: operationOf(fields), record: record.id, seen: record.clock, fields };
  };

  const undo = async (asked: Register, before: unknown): Promise<void> => {
    try {
      const now = await read(recordAddress(city.id, host.type, host.id), recordView);
      // Somebody has changed it again: what they did is not undone by the way.
      if (!sameValue(registerAt({ fields: plainFields(now) }, asked.address) ?? null, asked.to))
        return say({ text: t('suggest.undo.late') });
      await submit(
        { ...editOf(now, asked, before), operation: newId() },
        { ...answered(null, null), operation: newId() },
      );
      await readAnew(client, listsKey(city.id, suggestionType));
      say({ text: t('suggest.undone') });
    } catch (reason) {
      const again = { word: t('failure.retry'), act: () => void undo(asked, before) };
      say({ text: failure(reason).title, actions: [again] });
    }
  };

  const adoptValue = async (asked: Register): Promise<boolean> => {
    const before = registerAt({ fields: plainFields(host) }, asked.address) ?? null;
    const edit = editOf(host, asked, asked.to);
    const isDone = await attempt(() => submit({ ...edit, operation: operationOf(edit) }, answered('adopted', null)));
    const back = { word: t('record.undo'), act: () => void undo(asked, before) };
    if (isDone) say({ text: t('suggest.adopted', { code: record.code }), actions: [back] });
    return isDone;
  };

  const adoptWords = async (seen: string): Promise<boolean> => {
    const path = `/api/cities/${encodeURIComponent(city.id)}/asked/${record.id}/adopt`;
    const isDone = await attempt(() => send('POST', path, { operation: operationOf(seen), seen }, answerShape));
    if (isDone) say({ text: t('suggest.adopted', { code: record.code }) });
    return isDone;
  };

  return {
    adopt: (seen: string | null): Promise<boolean> => {
      if (change?.kind === 'value') return adoptValue(change);
      return seen === null ? Promise.resolve(false) : adoptWords(seen);
    },
    answer: (outcome: string, why: Label) => attempt(() => submit(answered(outcome, why))),
    isAnswering,
    error,
    forgive: () => setError(null),
  };
}

/** The edit that gives a register or a cell another value. */
function editOf({ id, clock }: RecordView, { address }: Register, to: unknown): Asked {
  const [field = '', row, column] = address.split('/');
  const value = to ?? null;
  if (row === undefined || column === undefined)
    return { kind: 'patch', record: id, seen: clock, fields: { [field]: value } };
  return { kind: 'row', record: id, seen: clock, field, row, cells: { [column]: value } };
}
