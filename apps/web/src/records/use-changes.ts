import type { Wish } from '@cityloom/operating-model';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { v7 as newId } from 'uuid';
import * as z from 'zod/mini';
import { useHere } from '../server/here.tsx';
import { Unreachable } from '../server/problem.ts';
import { send } from '../server/send.ts';
import { editKept, readAnew } from './cache.ts';
import { listsKey, singlesKey, versionsKey } from './queries.ts';
import { answer, type Answer, type RecordView } from './shapes.ts';
import { takenBack } from './taken-back.ts';

type Bare<One> = One extends Wish ? Omit<One, 'operation'> & { operation?: string } : never;
/** What is asked of a record; the id of the operation only where its sender keeps it beyond the page. */
export type Asked = Bare<Wish>;

const answers = z.object({ answers: z.array(answer) });

/**
 * Asks for changes of records of some types: all of them happen, or none. Patches stand on screen at once and are taken back
 * where they were refused or nobody answered; whatever comes of it, what is kept of the types is read anew.
 * @returns `submit` to ask, which gives the answers or throws; `status` and `error` of the last time, and `again` to try it
 *   once more under the same operations, so that a lost answer never does anything twice
 */
export function useChanges(...typeIds: readonly string[]) {
  const client = useQueryClient();
  const { city } = useHere();
  const mutation = useMutation<readonly Answer[], Error, readonly Wish[], ReadonlyMap<string, RecordView['fields']>>({
    networkMode: 'always',
    retry: (count, error) => error instanceof Unreachable && count < 2,
    retryDelay: 800,
    mutationFn: async (wishes) =>
      (await send('POST', `/api/cities/${encodeURIComponent(city.id)}/changes`, { wishes }, answers)).answers,
    onMutate: (wishes) => {
      const before = new Map<string, RecordView['fields']>();
      for (const wish of wishes) {
        if (wish.kind !== 'patch') continue;
        for (const type of typeIds)
          editKept(client, city.id, { type, id: wish.record }, (kept) => {
            before.set(kept.id, kept.fields);
            return { ...kept, fields: { ...kept.fields, ...wish.fields } };
          });
      }
      return before;
    },
    onError: (_, wishes, before) => {
      for (const wish of wishes) {
        const fields = before?.get(wish.record);
        if (wish.kind !== 'patch' || fields === undefined) continue;
        for (const type of typeIds)
          editKept(client, city.id, { type, id: wish.record }, (kept) => ({
            ...kept,
            fields: takenBack(kept.fields, wish.fields, fields),
          }));
      }
    },
    onSettled: () =>
      Promise.all(
        typeIds.flatMap((typeId) =>
          [listsKey, singlesKey, versionsKey].map((keyOf) => readAnew(client, keyOf(city.id, typeId))),
        ),
      ),
  });
  return {
    submit: (...asked: readonly Asked[]) =>
      mutation.mutateAsync(asked.map((one) => ({ operation: newId(), ...one }) as Wish)),
    again: () => mutation.variables && mutation.mutateAsync(mutation.variables),
    status: mutation.status,
    error: mutation.error,
  };
}
