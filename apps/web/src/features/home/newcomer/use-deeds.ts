import { useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { changesAfter } from '../../../records/queries.ts';
import { useHere } from '../../../server/here.tsx';
import { keep, kept } from '../../../ui/device-memory.ts';
import { type Deed, deeds, deedsIn } from './deeds.ts';

/** How often Home looks for what has been done meanwhile, in milliseconds. */
const lookEvery = 5_000;

const memory = z.object({
  /** Where the city's clock stood when it was last read; what the example had been given before is nobody's deed. */
  clock: z.number(),
  done: z.array(z.enum(deeds)),
  isAway: z.boolean(),
});
type Memory = z.infer<typeof memory>;

function recall(key: string): Memory | undefined {
  try {
    return memory.safeParse(JSON.parse(kept(key) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

/**
 * What the reader has tried in this city on this device, read from the changes of the city, and whether they want to be
 * reminded of the rest.
 * @returns `done` is undefined until it is known
 */
export function useDeeds(): { done: readonly Deed[] | undefined; isAway: boolean; put: (isAway: boolean) => void } {
  const { city, member } = useHere();
  const client = useQueryClient();
  const key = `first-steps:${city.id}:${member.id}`;
  const queryKey = ['city', city.id, 'deeds', member.id];
  const { data } = useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<Memory> => {
      const before = recall(key);
      const { clock, changes } = await changesAfter(city.id, before?.clock ?? null, signal);
      // Put away while this was asked for, it stays away.
      const { done = [], isAway = false } = recall(key) ?? {};
      // A clock that was set back belongs to an example that begins anew.
      const isAnew = before !== undefined && clock < before.clock;
      const found = new Set<Deed>([...(isAnew ? [] : done), ...deedsIn(changes, member.id)]);
      const now = { clock, done: [...found], isAway };
      keep(key, JSON.stringify(now));
      return now;
    },
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.isAway || state.data?.done.length === deeds.length ? false : lookEvery,
  });
  const known = data ?? recall(key);
  return {
    done: known?.done,
    isAway: known?.isAway ?? false,
    put: (isAway) => {
      if (!known) return;
      const now = { ...known, isAway };
      keep(key, JSON.stringify(now));
      client.setQueryData(queryKey, now);
    },
  };
}
