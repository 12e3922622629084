import { useEffect, useState } from 'react';

/** As many people as a page searches and draws without being asked for more. */
const plenty = 1_000;

type Pages = Readonly<{
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isError: boolean;
  fetchNextPage: () => Promise<unknown>;
}>;

/**
 * Reads page after page, so that searching reaches everybody.
 * @param pages what is read so far, and how to read on
 * @param count how many people that are
 * @returns how to read on where it has stopped at plenty
 */
export function useTheRest({ hasNextPage, isFetchingNextPage, isError, fetchNextPage }: Pages, count: number) {
  const [most, setMost] = useState(plenty);
  const goesOn = hasNextPage && !isFetchingNextPage && !isError && count < most;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage, count]);
  return hasNextPage && count >= most ? () => setMost(count + plenty) : undefined;
}
