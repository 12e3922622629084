import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** How often it is looked whether the page still reads, in milliseconds, and how often at most. */
const [lookEvery, mostLooks] = [400, 10];

/** Calls `start` when the page has read all that it asked for: it is quiet twice in a row. @returns ends the waiting */
function whenQuiet(client: QueryClient, start: () => void): () => void {
  let [looks, quiet] = [0, 0];
  const timer = setInterval(() => {
    looks += 1;
    quiet = client.isFetching() === 0 ? quiet + 1 : 0;
    if (quiet < 2 && looks < mostLooks) return;
    clearInterval(timer);
    start();
  }, lookEvery);
  return () => clearInterval(timer);
}

/**
 * Follows a city while it is on screen, so that every list and record of it is up to date. Mounted once, inside the city.
 * Without a live connection the lists still work: they are read anew when the window is looked at again.
 * @param comesLater whether what the page shows comes before what keeps it up to date, as it is when the page is opened
 */
export function useLiveCity(cityId: string, comesLater: boolean): void {
  const client = useQueryClient();
  const [waits] = useState(comesLater);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    const begin = async () => {
      // The socket is a chunk of its own: nothing on the first screen waits for it.
      const [{ line }, { followCity }] = await Promise.all([import('../server/socket.ts'), import('./follow-city.ts')]);
      if (!isGone) stop = followCity(line, client, cityId);
    };
    // Without its chunk the page stays as it was read.
    const start = () => void begin().catch(() => undefined);
    const stopWaiting = waits ? whenQuiet(client, start) : start();
    return () => {
      isGone = true;
      stopWaiting?.();
      stop?.();
    };
  }, [client, cityId, waits]);
}
