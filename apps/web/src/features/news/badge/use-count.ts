import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hearChanges } from '../../../records/recent-changes.ts';
import { countQuery } from './count-query.ts';

/** For how long changes are gathered before it is counted anew, in milliseconds: many write at once. */
const gathers = 1_000;

/** How much waits for the reader or is new to them, counted anew whenever something changes in the city. */
export function useCount(cityId: string) {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = hearChanges((changes) => {
      if (changes.length === 0 || timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({ queryKey: countQuery(cityId).queryKey });
      }, gathers);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, cityId]);
  return useQuery(countQuery(cityId)).data;
}
