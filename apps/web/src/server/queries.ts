import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query';
import { cities, configuration, me, type Member, members, organisations, trialPeople } from './contract.ts';
import { Unreachable } from './problem.ts';
import { read } from './read.ts';

/**
 * The store of what the server said. Only a missing answer is asked for again by itself; offline is told, not waited out.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        retry: (count, error) => error instanceof Unreachable && count < 2,
        retryDelay: 400,
      },
    },
  });
}

/** How this installation is set up; does not change while the page is open. */
export const configurationQuery = queryOptions({
  queryKey: ['configuration'],
  // Not tied to a screen: signing in waits for it too, and must not fail because the screen that asked first has gone.
  queryFn: () => read('/api/configuration', configuration),
  staleTime: Infinity,
});

/** The cities of this installation. */
export const citiesQuery = queryOptions({
  queryKey: ['cities'],
  queryFn: async ({ signal }) => (await read('/api/cities', cities, signal)).items,
});

/** The people one can be in the trial. */
export const trialPeopleQuery = queryOptions({
  queryKey: ['trial', 'people'],
  queryFn: async ({ signal }) => (await read('/api/trial/people', trialPeople, signal)).items,
  staleTime: Infinity,
});

/** The signed-in person as a city sees her. */
export const meQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['city', cityId, 'me'],
    queryFn: ({ signal }) => read(`/api/cities/${encodeURIComponent(cityId)}/me`, me, signal),
  });

/** The people who take part in a city, 200 at a time. */
export const membersQuery = (cityId: string) =>
  infiniteQueryOptions({
    queryKey: ['city', cityId, 'members'],
    queryFn: ({ signal, pageParam }) => {
      const after = pageParam === null ? '' : `&after=${encodeURIComponent(pageParam)}`;
      return read(`/api/cities/${encodeURIComponent(cityId)}/members?limit=200${after}`, members, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** Everybody of one organisation who takes part in a city. */
export const membersOfQuery = (cityId: string, organisation: string) =>
  queryOptions({
    queryKey: ['city', cityId, 'members', organisation],
    queryFn: async ({ signal }) => {
      const path = `/api/cities/${encodeURIComponent(cityId)}/members?limit=200&organisation=${organisation}`;
      const all: Member[] = [];
      for (let after = ''; ;) {
        const { items, next } = await read(`${path}${after}`, members, signal);
        all.push(...items);
        if (next === null) return all;
        after = `&after=${next}`;
      }
    },
  });

/** The organisations that take part in a city: they change rarely, and every screen names some. */
export const organisationsQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['city', cityId, 'organisations'],
    queryFn: async ({ signal }) =>
      (await read(`/api/cities/${encodeURIComponent(cityId)}/organisations`, organisations, signal)).items,
    staleTime: 300_000,
  });
