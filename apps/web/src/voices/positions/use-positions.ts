import { recordTypes } from '@cityloom/operating-model';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Wanted } from '../../records/address.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useAllRecords } from '../../records/use-all-records.ts';
import { useHere } from '../../server/here.tsx';
import { organisationsQuery } from '../../server/queries.ts';
import { type Position, positionType, stakeholderType } from './position.ts';
import { askedOn, positionsOn, type Side, sidesOf } from './sides.ts';

/** As many as the server compares with at once. */
const mostHosts = 50;

type Read =
  | Readonly<{ status: 'pending' }>
  | Readonly<{ status: 'failed'; error: unknown; retry: () => void }>
  | Readonly<{ status: 'there'; sides: readonly Side[]; own: Position | undefined }>;

/**
 * Where organisations stand on a record, kept up to date while the city is followed, and where the reader's own stands.
 * @param together the ids of the records whose positions are read at once: the same for all on a page
 */
export function usePositions(host: RecordView, together: readonly string[]): Read {
  const { city, member } = useHere();
  const ids = together.length > mostHosts ? host.id : together.join(',');
  const wanted = useMemo<Wanted>(() => ({ filter: { on: { in: ids } }, sort: 'code' }), [ids]);
  const positions = useAllRecords(positionType, wanted);
  // Who is asked is told as far as the reader may know: positions stand without it, too.
  const { data: stakeholders } = useAllRecords(stakeholderType);
  const organisations = useQuery(organisationsQuery(city.id));
  const held = useMemo(() => positions.data && positionsOn(positions.data, host.id), [positions.data, host.id]);
  const sides = useMemo(() => {
    const type = recordTypes.get(host.type);
    if (held === undefined || organisations.data === undefined || type === undefined) return undefined;
    const known = new Map(organisations.data.map((one) => [one.id, one]));
    return sidesOf(held, askedOn(type, host, stakeholders ?? []), known);
  }, [held, host, stakeholders, organisations.data]);

  if (held !== undefined && sides !== undefined) {
    const mine = member.organisation?.id;
    return {
      status: 'there',
      sides,
      own: held.find(({ organisation }) => mine !== undefined && organisation === mine),
    };
  }
  const failed = [positions, organisations].find(({ error }) => error !== null);
  if (failed === undefined) return { status: 'pending' };
  return { status: 'failed', error: failed.error, retry: () => void failed.refetch() };
}
