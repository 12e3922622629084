import type { RecordType } from '@cityloom/operating-model';
import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { RecordView } from '../../records/shapes.ts';
import { useChanges } from '../../records/use-changes.ts';
import { useHere } from '../../server/here.tsx';
import { answerWishes, type Given } from './answer-wishes.ts';

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
    // The same sent again is written once; something else is another wish.
    const said = JSON.stringify(given);
    if (sent.current.said !== said) sent.current = { said, operations: new Map() };
    const { operations } = sent.current;
    const operationOf = (name: string): string => {
      const operation = operations.get(name) ?? newId();
      operations.set(name, operation);
      return operation;
    };
    await submit(...records.flatMap((record) => answerWishes(type, record, given, member.id, operationOf)));
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
