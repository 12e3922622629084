import type { Label, RecordType } from '@cityloom/operating-model';
import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { RecordView } from '../../records/shapes.ts';
import { type Asked, useChanges } from '../../records/use-changes.ts';
import { useHere } from '../../server/here.tsx';

/** What becomes of something, and why; where it is merged, the id of the other one. */
type Given = Readonly<{ outcome: string; why: Label; into?: string | null }>;

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
  const operations = useRef<ReadonlyMap<string, string>>(new Map());
  const [isAnswering, setAnswering] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async (records: readonly RecordView[], given: Given | null): Promise<void> => {
    const fields = answerValues(type, given && { ...given, by: member.id });
    // The same sent again is written once; something else is another wish.
    const said = JSON.stringify(fields);
    const ids = new Map(records.map(({ id }) => [id, operations.current.get(`${id} ${said}`) ?? newId()]));
    operations.current = new Map([...ids].map(([id, operation]) => [`${id} ${said}`, operation]));
    await submit(
      ...records.map(({ id, clock }): Asked => {
        return { kind: 'patch', operation: ids.get(id) ?? newId(), record: id, seen: clock, fields };
      }),
    );
    operations.current = new Map();
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
