import { useEffect, useState } from 'react';
import type { Wanted } from './address.ts';
import { useRecords } from './use-records.ts';

/** As many records as a page searches and draws without being asked for more. */
const plenty = 1_000;

/**
 * The records of a type, page after page, so that searching and filtering reach all of them.
 * @param wanted which, and in which order; keep it the same object or an equal one
 * @param enabled false while it is not known yet what to ask for
 * @returns what `useRecords` does; `isWhole` once there are no more; `more` where reading has stopped at plenty
 */
export function useAllRecords(typeId: string, wanted: Wanted = {}, enabled = true) {
  const [most, setMost] = useState(plenty);
  const records = useRecords(typeId, wanted, enabled);
  const { data, hasNextPage, isFetchingNextPage, isError, fetchNextPage } = records;
  const count = data?.length ?? 0;
  const goesOn = hasNextPage && !isFetchingNextPage && !isError && count < most;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage, count]);
  return {
    ...records,
    isWhole: data !== undefined && !hasNextPage,
    more: hasNextPage && count >= most ? () => setMost(count + plenty) : undefined,
  };
}
