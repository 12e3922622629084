import { useEffect, useState } from 'react';
import { hearChanges } from '../../../records/recent-changes.ts';
import { useHere } from '../../../server/here.tsx';

/**
 * How many changes others have made while the page was open.
 * @param clock up to where the reader has been told already
 */
export function useNews(clock: number | undefined): number {
  const { member } = useHere();
  const [heard, setHeard] = useState<readonly number[]>([]);
  useEffect(
    () =>
      hearChanges((changes) => {
        const others = changes.flatMap((change) => (change.by?.person === member.id ? [] : [change.clock]));
        if (others.length > 0) setHeard((before) => [...before, ...others]);
      }),
    [member.id],
  );
  return clock === undefined ? 0 : heard.filter((one) => one > clock).length;
}
