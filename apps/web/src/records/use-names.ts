import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useHere } from '../server/here.tsx';
import { type Named, nameQuery } from './names.ts';

const answersOf = (results: readonly UseQueryResult<Named | null>[]) => results.map(({ data }) => data);

/**
 * What several ids stand for at once, kept up to date as `useName` does. Apart from it, for the first screen needs no lists.
 * @param ids each once; keep it the same list
 * @returns those that are known by now; null where the reader may not know it
 */
export function useNames(ids: readonly string[]): ReadonlyMap<string, Named | null> {
  const { city } = useHere();
  const answers = useQueries({ queries: ids.map((id) => nameQuery(city.id, id)), combine: answersOf });
  return useMemo(
    () => new Map(ids.flatMap((id, place) => (answers[place] === undefined ? [] : [[id, answers[place]] as const]))),
    [ids, answers],
  );
}
