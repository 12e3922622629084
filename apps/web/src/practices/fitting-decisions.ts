import { type RecordType, recordTypes } from '@cityloom/operating-model';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { readAll } from '../records/parts.ts';
import { recordsKey } from '../records/queries.ts';
import type { RecordView } from '../records/shapes.ts';
import { kinds, valueOf } from '../records/value-of.ts';
import { versionsQuery } from '../records/versions.ts';
import { useHere } from '../server/here.tsx';

/** A decision on which an adoption can rest. */
export type Fitting = Readonly<{ type: RecordType; record: RecordView }>;

const deciding = [...recordTypes.values()].flatMap((type) => (type.decides ? [{ type, decides: type.decides }] : []));

/** Those that name a record as what they adopt, hold, and were adopted after its newest version, the newest first. The server looks once more. */
export function useFittingDecisions({ id, type: typeId }: RecordView) {
  const { city } = useHere();
  const client = useQueryClient();
  return useQuery({
    queryKey: [...recordsKey(city.id), 'fitting', id],
    queryFn: async ({ signal }): Promise<readonly Fitting[]> => {
      const sealedAt = async (type: string, record: string) =>
        (await client.fetchQuery(versionsQuery(city.id, type, record)))[0]?.clock ?? 0;
      const last = await sealedAt(typeId, id);
      const found = await Promise.all(
        deciding.map(async ({ type, decides }) => {
          const naming = await readAll(city.id, type.id, { filter: { [decides.adopts]: { eq: id } } }, signal);
          const adopted = naming.filter(({ state }) => state === 'adopted');
          const ids = adopted.map((one) => one.id).join(',');
          const later =
            ids === '' ? [] : await readAll(city.id, type.id, { filter: { [decides.replaces]: { in: ids } } }, signal);
          const replaced = new Set(
            later.flatMap((one) => (one.state === 'adopted' ? (valueOf(one, decides.replaces, kinds.ref) ?? []) : [])),
          );
          const holding = adopted.filter((one) => !replaced.has(one.id));
          return Promise.all(
            holding.map(async (record) => ({ type, record, clock: await sealedAt(type.id, record.id) })),
          );
        }),
      );
      return found
        .flat()
        .filter(({ clock }) => clock > last)
        .toSorted((a, b) => b.clock - a.clock);
    },
  });
}
