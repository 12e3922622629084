/** What a record is made of, as far as the reader sees it. */
import { goesAlong, type RecordType, recordTypes } from '@cityloom/operating-model';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../server/read.ts';
import { listAddress, type Wanted } from './address.ts';
import { recordsKey } from './queries.ts';
import { recordPage, type RecordView } from './shapes.ts';

/** Every record of a type that fits, page after page. */
export async function readAll(
  cityId: string,
  typeId: string,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<RecordView[]> {
  const all: RecordView[] = [];
  for (let after: string | null = null; ;) {
    const page: { items: RecordView[]; next: string | null } = await read(
      listAddress(cityId, typeId, wanted, after),
      recordPage,
      signal,
    );
    all.push(...page.items);
    if (page.next === null) return all;
    after = page.next;
  }
}

/** Every record of a type that fits, kept up to date while the city is followed. */
export const everyQuery = (cityId: string, typeId: string, wanted: Wanted) =>
  queryOptions({
    queryKey: [...recordsKey(cityId), 'every', typeId, wanted],
    queryFn: ({ signal }) => readAll(cityId, typeId, wanted, signal),
  });

/** The parts that would be adopted with a record now. */
export const partsQuery = (cityId: string, type: RecordType, id: string) =>
  queryOptions({
    queryKey: [...recordsKey(cityId), 'parts', type.id, id],
    queryFn: async ({ signal }) => {
      const kinds = await Promise.all(
        (type.holds ?? []).map(async (hold) => {
          const wanted = hold.by === undefined ? {} : { filter: { [hold.by]: { eq: id } } };
          const parts = await readAll(cityId, hold.type, wanted, signal);
          const away = goesAlong(type, hold) ? ['archived', 'superseded'] : ['draft'];
          return parts.filter(({ state }) => !away.includes(state));
        }),
      );
      return kinds.flat();
    },
  });

/** Parts by their type, in the order of the whole's definition. */
export const byKind = (type: RecordType, parts: readonly RecordView[]) =>
  (type.holds ?? []).flatMap((hold) => {
    const partType = recordTypes.get(hold.type);
    const those = parts.filter((part) => part.type === hold.type);
    return partType === undefined || those.length === 0 ? [] : [{ type: partType, parts: those }];
  });
