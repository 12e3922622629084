import type { RecordType } from '@cityloom/operating-model';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { reaches } from '../records/reach.ts';
import { useEvery } from '../records/use-every.ts';
import type { Organisation } from '../server/contract.ts';
import { useHere } from '../server/here.tsx';
import { organisationsQuery } from '../server/queries.ts';
import { type Sides, sidesOf, standingOf } from './concerns.ts';

const all = () => ({});
const none: readonly Organisation[] = [];

/** The organisations of the city and, where a type names some, those who have a stake; and for which sector each stands. */
type Known = Readonly<{
  organisations: ReadonlyMap<string, Organisation>;
  sides: Sides;
  /** Whether more is on its way. */
  isComing: boolean;
}>;

/** Who the records of a type may concern. */
export function useSides(type: RecordType): Known {
  const { city, member } = useHere();
  const { data = none, isPending } = useQuery(organisationsQuery(city.id));
  const types = useMemo(() => standingOf(type).filter((one) => reaches(member.roles, one.class)), [type, member.roles]);
  const { records, error } = useEvery(types, all);
  const organisations = useMemo(() => new Map(data.map((one) => [one.id, one])), [data]);
  const sides = useMemo(() => sidesOf(data, records?.flat() ?? []), [data, records]);
  return { organisations, sides, isComing: isPending || (records === undefined && error === null) };
}
