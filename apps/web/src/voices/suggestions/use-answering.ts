import { registerAt } from '@cityloom/operating-model';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { readAnew } from '../../records/cache.ts';
import { listsKey } from '../../records/queries.ts';
import { answer as answerShape, type RecordView } from '../../records/shapes.ts';
import { type Asked, useChanges } from '../../records/use-changes.ts';
import { useHere } from '../../server/here.tsx';
import { send } from '../../server/send.ts';
import { useFailure } from '../../server/use-failure.ts';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';
import { suggestionType } from '../comment.ts';
import { textOf } from '../../words/written.ts';
import { plainFields } from './plain-fields.ts';
import type { Change, Suggestion } from './suggestion.ts';

type Register = Extract<Change, { kind: 'value' }>;

/**
 * Answers a suggestion. Adopting one of a value is one set of wishes, the edit and the answer, and can be undone; words are put
 * into their text by the server, in the name of whoever suggested them.
 * @returns `adopt`, with how the words to be replaced read now, where it is about words; `answer` otherwise, with a reason;
 *   `error` of the last attempt
 */
export function useAnswering({ record, change }: Suggestion, host: RecordView) {
  const { t } = useWords();
  const { city, member } = useHere();
  const client = useQueryClient();
  const failure = useFailure();
  const { submit } = useChanges(suggestionType, host.type);
  const [isAnswering, setAnswering] = useState(false);
  const [error, setError] = useState<unknown>(null);
  /** The same for every attempt, so that a lost answer does nothing twice. */
  const operations = useRef<readonly [string, string]>([newId(), newId()]);

  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    setAnswering(true);
    setError(null);
    try {
      await act();
      operations.current = [newId(), newId()];
      return true;
    } catch (reason) {
      setError(reason);
      return false;
    } finally {
      setAnswering(false);
    }
  };

  const verdict = (outcome: string | null, why: string): Asked => ({
    kind: 'patch',
    operation: operations.current[1],
    record: record.id,
    seen: record.clock,
    fields: {
      outcome,
      answeredBy: outcome === null ? null : member.id,
      answer: why === '' ? null : textOf(why),
    },
  });

  const undo = async (back: Asked): Promise<void> => {
    operations.current = [newId(), newId()];
    try {
      await submit(back, verdict(null, ''));
      say({ text: t('suggest.undone') });
    } catch (reason) {
      say({
        text: failure(reason).title,
        actions: [{ word: t('failure.retry'), act: () => void undo(back) }],
      });
    }
  };

  const adoptValue = (asked: Register, why: string) => {
    const now = registerAt({ fields: plainFields(host) }, asked.address) ?? null;
    return attempt(() =>
      submit({ ...editOf(host, asked, asked.to), operation: operations.current[0] }, verdict('adopted', why)),
    ).then((isDone) => {
      if (isDone)
        say({
          text: t('suggest.adopted', { code: record.code }),
          actions: [{ word: t('record.undo'), act: () => void undo(editOf(host, asked, now)) }],
        });
      return isDone;
    });
  };

  const adoptWords = (seen: string, why: string) =>
    attempt(async () => {
      const path = `/api/cities/${encodeURIComponent(city.id)}/asked/${record.id}/adopt`;
      const body = { operation: operations.current[1], seen, ...(why !== '' && { why: textOf(why) }) };
      await send('POST', path, body, answerShape);
      await readAnew(client, listsKey(city.id, suggestionType));
    }).then((isDone) => {
      if (isDone) say({ text: t('suggest.adopted', { code: record.code }) });
      return isDone;
    });

  return {
    adopt: (seen: string | null, why = ''): Promise<boolean> => {
      if (change?.kind === 'value') return adoptValue(change, why);
      return seen === null ? Promise.resolve(false) : adoptWords(seen, why);
    },
    answer: (outcome: string, why: string) => attempt(() => submit(verdict(outcome, why))),
    isAnswering,
    error,
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
