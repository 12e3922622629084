import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useMatch, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useLiveCity } from '../records/use-live-city.ts';
import type { City } from '../server/contract.ts';
import { HereProvider } from '../server/here.tsx';
import { openSession } from '../server/open-session.ts';
import { citiesQuery, configurationQuery, meQuery } from '../server/queries.ts';
import { useSession } from '../session/session.ts';
import { Toasts } from '../ui/toasts.tsx';
import { useWords } from '../words/use-words.ts';
import { Failed } from './failed.tsx';
import { Frame } from './frame.tsx';
import { placesFor } from './navigation.tsx';
import { NotFound } from './not-found.tsx';
import { Opening } from './opening.tsx';
import { PersonMenu } from './person-menu.tsx';
import { SessionBar } from './session-bar.tsx';
import { SignInFirst } from './sign-in-first.tsx';
import { UnknownPerson } from './unknown-person.tsx';

/** Everything below a city's address: finds the city and the reader in it before any page of the city is shown. */
export function CityPage() {
  const { citySlug } = useParams({ from: '/$citySlug' });
  const client = useQueryClient();
  const session = useSession();
  const configuration = useQuery(configurationQuery);
  const cities = useQuery(citiesQuery);
  const city = cities.data?.find(({ slug }) => slug === citySlug);

  if (session.status === 'failed') {
    return framed(<Failed error={session.reason} onRetry={() => void openSession(client)} />, city);
  }
  if (cities.isError) return framed(<Failed error={cities.error} onRetry={() => void cities.refetch()} />);
  if (cities.isPending || !configuration.data || session.status === 'starting') return framed(<Opening />, city);
  if (!city) return framed(<NotFound />);
  const { trial } = configuration.data;
  if (session.status === 'signed-out') return framed(<SignInFirst city={city} trial={trial} />, city);
  // A city that was put back to its beginning is another one under the same address: nothing of the old one stays.
  return <Inside key={city.id} city={city} trial={trial} />;
}

function Inside({ city, trial }: { city: City; trial: boolean }) {
  const { t } = useWords();
  // The first page is to be seen soonest, also on a slow line.
  const isHome = useMatch({ from: '/$citySlug/', shouldThrow: false }) !== undefined;
  useLiveCity(city.id, isHome);
  const me = useQuery(meQuery(city.id));
  const [wasMember, setWasMember] = useState(false);
  if (me.isError && !me.data) return framed(<Failed error={me.error} onRetry={() => void me.refetch()} />, city);
  if (!me.data) return framed(<Opening />, city);
  const { member } = me.data;
  if (member && !wasMember) setWasMember(true);
  if (!member) {
    return framed(
      <UnknownPerson city={city} me={me.data} trial={trial} wasMember={wasMember} onAgain={() => void me.refetch()} />,
      city,
    );
  }
  return (
    <Frame
      city={city}
      offered={placesFor(member.roles)}
      person={<PersonMenu member={member} mayChange={trial && city.example} />}
      bar={<SessionBar />}
    >
      <HereProvider here={{ city, member }}>
        <Outlet />
      </HereProvider>
      <Toasts closing={t('toast.close')} />
    </Frame>
  );
}

function framed(page: React.ReactNode, city?: City) {
  return <Frame {...(city && { city })}>{page}</Frame>;
}
