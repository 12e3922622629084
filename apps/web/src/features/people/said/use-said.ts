import { useMemo } from 'react';
import { reaches } from '../../../records/reach.ts';
import { useEvery } from '../../../records/use-every.ts';
import { useHere } from '../../../server/here.tsx';
import { type Said, saidIn, saidTypes, type Speaking, wantedOf } from './said.ts';

/** All that somebody said as far as the reader may see it, in no order; undefined until all of it has come. */
export function useSaid(speaking: Speaking): Readonly<{
  said: readonly Said[] | undefined;
  error: Error | null;
  retry: () => void;
}> {
  const { member } = useHere();
  const types = useMemo(() => saidTypes.filter((type) => reaches(member.roles, type.class)), [member.roles]);
  const { records, error, retry } = useEvery(types, (type) => wantedOf(speaking, type));
  const said = useMemo(
    () => records && types.flatMap((type, place) => (records[place] ?? []).flatMap((one) => saidIn(type, one) ?? [])),
    [types, records],
  );
  return { said, error, retry };
}
