import type { Label, RecordType } from '@cityloom/operating-model';
import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { answerOf } from './answer-of.ts';
import type { RecordView } from '../../records/shapes.ts';
import { type Asked, useChanges } from '../../records/use-changes.ts';
import { useHere } from '../../server/here.tsx';

/** What becomes of something, and why; where it is merged, the id of the other one; what it led to, where that is to change. */
type Given = Readonly<{ outcome: string; why: Label; into?: string | null; ledTo?: readonly string[] }>;

/** What a record says of how it was answered, by the names of its fields. */
function answerValues({ answer }: RecordType, given: (Given & Readonly<{ by: string }>) | null) {
  if (answer === undefined) return {};
  return {
    [answer.outcome]: given?.outcome ?? null,
    [answer.why]: given?.why ?? null,
    [answer.by]: given?.by ?? null,
    ...(answer.merges && { [answer.merges.into]: given?.into ?? null }),
  };
}

/**
 * Answers records of a type in the reader's name: what became of them and why, in one piece, all of them or none. Sent again
 * after a failure it is written once.
 * @returns `send`, which throws where it did not arrive, and with null takes answers back; `answer`, which gives whether it
 *   arrived and keeps the `error`
 */
export function useAnswer(type: RecordType) {
  const { member } = useHere();
  const { submit } = useChanges(type.id);
  const sent = useRef({ said: '', operations: new Map<string, string>() });
  const [isAnswering, setAnswering] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async (records: readonly RecordView[], given: Given | null): Promise<void> => {
    const fields = answerValues(type, given && { ...given, by: member.id });
    // The same sent again is written once; something else is another wish.
    const said = JSON.stringify([fields, given?.ledTo]);
    if (sent.current.said !== said) sent.current = { said, operations: new Map() };
    const { operations } = sent.current;
    const operationOf = (of: string): string => {
      const operation = operations.get(of) ?? newId();
      operations.set(of, operation);
      return operation;
    };
    await submit(
      ...records.flatMap((record): Asked[] => {
        const { id, clock } = record;
        const { ledTo: now = [] } = answerOf(type, record) ?? {};
        const wanted = given === null ? [] : (given.ledTo ?? now);
        const led = { record: id, field: type.answer?.leadsTo ?? '' };
        const [gone, come] = [now.filter((to) => !wanted.includes(to)), wanted.filter((to) => !now.includes(to))];
        // What waits has led nowhere: an answer comes before what it leads to, and goes after it.
        return [
          ...gone.map((to) => ({ ...led, kind: 'unlink' as const, operation: operationOf(`${id} ${to}`), to })),
          { kind: 'patch', operation: operationOf(id), record: id, seen: clock, fields },
          ...come.map((to) => ({ ...led, kind: 'link' as const, operation: operationOf(`${id} ${to}`), to, as: null })),
        ];
      }),
    );
    sent.current = { said: '', operations: new Map() };
  };
  const answer = async (records: readonly RecordView[], given: Given): Promise<boolean> => {
    setAnswering(true);
    setError(null);
    try {
      await send(records, given);
      return true;
    } catch (reason) {
      setError(reason);
      return false;
    } finally {
      setAnswering(false);
    }
  };
  return { send, answer, isAnswering, error };
}
