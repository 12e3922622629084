import type { RecordType } from '@cityloom/operating-model';
import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useHere } from '../server/here.tsx';
import type { Wanted } from './address.ts';
import { everyQuery } from './parts.ts';
import type { RecordView } from './shapes.ts';

/** Records of several types, or what keeps them from being there. */
type Every = Readonly<{
  /** By type, in the order asked for; undefined until all of them have come. */
  records: readonly (readonly RecordView[])[] | undefined;
  error: Error | null;
  retry: () => void;
}>;

function together(results: readonly UseQueryResult<RecordView[]>[]): Every {
  const records = results.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return {
    records: records.length === results.length ? records : undefined,
    error: results.find(({ error }) => error !== null)?.error ?? null,
    retry: () => results.forEach(({ isError, refetch }) => isError && void refetch()),
  };
}

/**
 * Every record of several types that fits and the reader may see, kept up to date while the city is followed: where records
 * are counted, a first page of them would be a wrong number.
 * @param wanted which of a type, and in which order
 */
export function useEvery(types: readonly RecordType[], wanted: (type: RecordType) => Wanted): Every {
  const { city } = useHere();
  return useQueries({ queries: types.map((type) => everyQuery(city.id, type.id, wanted(type))), combine: together });
}
