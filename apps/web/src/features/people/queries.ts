import { infiniteQueryOptions } from '@tanstack/react-query';
import { read } from '../../server/read.ts';
import { people } from './shapes.ts';

/** Where everything about a city's people lies in the API. */
export const peoplePath = (cityId: string) => `/api/cities/${encodeURIComponent(cityId)}/people`;

/** The people of a city with what they were given, 200 at a time; only for those who look after access. */
export const peopleQuery = (cityId: string) =>
  infiniteQueryOptions({
    queryKey: ['city', cityId, 'people'],
    queryFn: ({ signal, pageParam }) => {
      const after = pageParam === null ? '' : `&after=${encodeURIComponent(pageParam)}`;
      return read(`${peoplePath(cityId)}?limit=200${after}`, people, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
