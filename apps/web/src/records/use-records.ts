import { type UseQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useHere } from '../server/here.tsx';
import type { Wanted } from './address.ts';
import { recordQuery, recordsQuery } from './queries.ts';
import type { RecordPage, RecordView } from './shapes.ts';

const itemsOf = ({ pages }: { pages: readonly RecordPage[] }) => pages.flatMap(({ items }) => items);

/**
 * The records of a type that the reader may see, kept up to date while the city is followed.
 * @param wanted which, and in which order; keep it the same object or an equal one
 * @param enabled false while it is not known yet what to ask for
 */
export function useRecords(typeId: string, wanted: Wanted = {}, enabled = true) {
  const { city } = useHere();
  return useInfiniteQuery({ ...recordsQuery(city.id, typeId, wanted), select: itemsOf, enabled });
}

/** One record. @param key its id, or the code that readers call it by */
export function useRecord(typeId: string, key: string, enabled = true): UseQueryResult<RecordView> {
  const { city } = useHere();
  return useQuery({ ...recordQuery(city.id, typeId, key), enabled });
}
