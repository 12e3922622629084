import { useQueries, useQuery } from '@tanstack/react-query';
import { citiesQuery, meQuery } from '../../server/queries.ts';
import { useSession } from '../../session/session.ts';

/**
 * The cities that the reader takes part in.
 * @returns undefined until it is known; all there are where they take part in none, for each of them says whom to ask
 */
export function useOwnCities() {
  const isSignedIn = useSession().status === 'signed-in';
  const { data: cities } = useQuery(citiesQuery);
  return useQueries({
    queries: isSignedIn ? (cities ?? []).map(({ id }) => meQuery(id)) : [],
    combine: (answers) => {
      if (!cities || !isSignedIn || answers.some(({ isPending }) => isPending)) return;
      const own = cities.filter((_, place) => answers[place]?.data?.member);
      return own.length > 0 ? own : cities;
    },
  });
}
