import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Who } from '../features/who/who.tsx';
import { configurationQuery } from '../server/queries.ts';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';

/** People can be chosen in the trial only; elsewhere there is no such page. */
export function WhoPage() {
  const { to } = useSearch({ from: '/who' });
  const configuration = useQuery(configurationQuery);
  return <Frame>{configuration.data?.trial === false ? <NotFound /> : <Who to={to} />}</Frame>;
}
