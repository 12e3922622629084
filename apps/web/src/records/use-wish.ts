import { useMutation, useQueryClient } from '@tanstack/react-query';
import { v7 as newId } from 'uuid';
import { useHere } from '../server/here.tsx';
import { Problem, Unreachable } from '../server/problem.ts';
import { send } from '../server/send.ts';
import { recordAddress } from './address.ts';
import { applyChange } from './apply-change.ts';
import { editKept, readAnew } from './cache.ts';
import { listsKey, singlesKey } from './queries.ts';
import { answer, type Answer, type RecordView } from './shapes.ts';
import { takenBack } from './taken-back.ts';

type Fields = Readonly<Record<string, unknown>>;
type Patch = Readonly<{ record: RecordView; fields: Fields; operation: string }>;

/**
 * Writes fields of a record. They stand on screen at once, and are taken back where the server refuses them.
 * The operation keeps its id over every attempt, so a lost answer never writes twice.
 * @returns `wish` to write, or `ask` where several may be under way at once and each is waited for; `wished` what was written
 *   last, and the record as its writer saw it; its `answer`, with what it wrote over; `error` when it was refused or nobody
 *   answered, and `again` to try the same once more
 */
export function useWish() {
  const client = useQueryClient();
  const { city } = useHere();

  const readRecord = ({ type }: RecordView) =>
    Promise.all([listsKey(city.id, type), singlesKey(city.id, type)].map((key) => readAnew(client, key)));

  const mutation = useMutation<Answer, Error, Patch>({
    networkMode: 'always',
    retry: (count, error) => error instanceof Unreachable && count < 2,
    retryDelay: 800,
    mutationFn: ({ record, fields, operation }) =>
      send('PATCH', recordAddress(city.id, record.type, record.id), { operation, seen: record.clock, fields }, answer),
    onMutate: ({ record, fields }) =>
      editKept(client, city.id, record, (kept) => ({ ...kept, fields: { ...kept.fields, ...fields } })),
    onSuccess: ({ version, clock }, { record, fields }) => {
      let isStale = false;
      const at = new Date().toISOString();
      const change = { kind: 'patch', record: record.id, type: record.type, version, clock, at, after: fields };
      editKept(client, city.id, record, (kept) => {
        const outcome = applyChange(kept, change);
        if (outcome !== 'stale') return outcome;
        isStale = true;
        return kept;
      });
      if (isStale) void readRecord(record);
    },
    onError: (error, { record, fields }) => {
      // Without an answer nobody knows what became of it: it stays on screen until the server can be asked.
      if (error instanceof Problem)
        editKept(client, city.id, record, (kept) => ({
          ...kept,
          fields: takenBack(kept.fields, fields, record.fields),
        }));
      void readRecord(record);
    },
  });

  return {
    wish: (record: RecordView, fields: Fields) => mutation.mutate({ record, fields, operation: newId() }),
    ask: (record: RecordView, fields: Fields) => mutation.mutateAsync({ record, fields, operation: newId() }),
    again: () => mutation.variables && mutation.mutate(mutation.variables),
    wished: mutation.variables,
    status: mutation.status,
    answer: mutation.data,
    error: mutation.error,
  };
}
