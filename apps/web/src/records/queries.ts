import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read } from '../server/read.ts';
import { listAddress, recordAddress, type Wanted } from './address.ts';
import { type Change, changeFrame, recordPage, type RecordView, recordView } from './shapes.ts';

/** Everything of a city's records that is kept in the page. */
export const recordsKey = (cityId: string) => ['city', cityId, 'records'] as const;

/** The lists of one type. */
export const listsKey = (cityId: string, typeId: string) => [...recordsKey(cityId), 'list', typeId] as const;

/** The single records of one type. */
export const singlesKey = (cityId: string, typeId: string) => [...recordsKey(cityId), 'one', typeId] as const;

/** The lists of sealed versions of the records of one type. */
export const versionsKey = (cityId: string, typeId: string) => [...recordsKey(cityId), 'versions', typeId] as const;

/** Records of a type, 200 at a time. */
export const recordsQuery = (cityId: string, typeId: string, wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: [...listsKey(cityId, typeId), wanted],
    queryFn: ({ signal, pageParam }) => read(listAddress(cityId, typeId, wanted, pageParam), recordPage, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** One record by its id or its code. */
export const recordQuery = (cityId: string, typeId: string, key: string) =>
  queryOptions({
    queryKey: [...singlesKey(cityId, typeId), key],
    queryFn: ({ signal }) => read(recordAddress(cityId, typeId, key), recordView, signal),
  });

/** Every change of one record, the oldest first; read anew when there is another. */
export const historyQuery = (cityId: string, { type, id, version }: Pick<RecordView, 'type' | 'id' | 'version'>) =>
  queryOptions({
    queryKey: [...recordsKey(cityId), 'history', type, id, version],
    queryFn: async ({ signal }) => (await changesAfter(cityId, 0, signal, id)).changes,
  });

/** The changes of one record behind one place of the clock and up to another; without the other up to now, read anew with each. */
export const historyBetweenQuery = (
  cityId: string,
  { type, id, version }: Pick<RecordView, 'type' | 'id' | 'version'>,
  after: number,
  upto: number | null,
) =>
  queryOptions({
    queryKey: [...recordsKey(cityId), 'history', type, id, upto === null ? version : null, after, upto],
    queryFn: async ({ signal }) => {
      const { changes } = await changesAfter(cityId, after, signal, id, upto ?? undefined);
      return changes.filter(({ clock }) => upto === null || clock <= upto);
    },
  });

/** No clock comes so far. */
const farAhead = 2 ** 50;

/** As many places of the clock as one answer looks at. */
const placesAtOnce = 500;

/**
 * What has changed behind a place of a city's clock, and where the clock stands now.
 * @param record of this record alone; of all without it
 * @param after null for nothing but where it stands; a clock that was set back begins anew in the same way
 * @param enough no more need be read once this place is reached
 */
export async function changesAfter(
  cityId: string,
  after: number | null,
  signal: AbortSignal,
  record?: string,
  enough = Infinity,
): Promise<{ clock: number; changes: readonly Change[] }> {
  const changes: Change[] = [];
  // A frame that ends before it begins tells where the clock stands.
  for (let from = after ?? farAhead; ;) {
    const path = `/api/cities/${encodeURIComponent(cityId)}/changes?after=${from}&limit=${placesAtOnce}${record === undefined ? '' : `&record=${record}`}`;
    const frame = await read(path, changeFrame, signal);
    changes.push(...frame.changes);
    if (frame.upto < from + placesAtOnce || frame.upto >= enough) return { clock: frame.upto, changes };
    from = frame.upto;
  }
}
