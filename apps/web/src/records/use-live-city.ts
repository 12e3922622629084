import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Follows a city while it is on screen, so that every list and record of it is up to date. Mounted once, inside the city.
 * Without a live connection the lists still work: they are read anew when the window is looked at again.
 */
export function useLiveCity(cityId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    // The socket is a chunk of its own: nothing on the first screen waits for it.
    void Promise.all([import('../server/socket.ts'), import('./follow-city.ts')])
      .then(([{ line }, { followCity }]) => {
        if (!isGone) stop = followCity(line, client, cityId);
      })
      // Without its chunk the page stays as it was read.
      .catch(() => undefined);
    return () => {
      isGone = true;
      stop?.();
    };
  }, [client, cityId]);
}
