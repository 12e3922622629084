import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { Join } from '../features/arrival/join.tsx';
import { openSession } from '../server/open-session.ts';
import { citiesQuery, configurationQuery } from '../server/queries.ts';
import { useSession } from '../session/session.ts';
import { Failed } from './failed.tsx';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { Opening } from './opening.tsx';

/** Where somebody comes in with a one-time code, which stands behind the sign of the address: servers never see it. */
export function JoinPage() {
  const { citySlug } = useParams({ from: '/join/$citySlug' });
  const code = useLocation({ select: ({ hash }) => hash });
  const configuration = useQuery(configurationQuery);
  const cities = useQuery(citiesQuery);
  const client = useQueryClient();
  const session = useSession();
  if (session.status === 'failed') {
    return (
      <Frame>
        <Failed error={session.reason} onRetry={() => void openSession(client)} />
      </Frame>
    );
  }
  if (cities.isError || configuration.isError) {
    const retry = () => void Promise.all([cities.refetch(), configuration.refetch()]);
    return (
      <Frame>
        <Failed error={cities.error ?? configuration.error} onRetry={retry} />
      </Frame>
    );
  }
  if (!cities.data || !configuration.data) {
    return (
      <Frame>
        <Opening />
      </Frame>
    );
  }
  const city = cities.data.find(({ slug }) => slug === citySlug);
  return (
    <Frame>{city ? <Join key={code} city={city} given={code} trial={configuration.data.trial} /> : <NotFound />}</Frame>
  );
}
