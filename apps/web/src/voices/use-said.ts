import { useMemo } from 'react';
import type { Wanted } from '../records/address.ts';
import { useAllRecords } from '../records/use-all-records.ts';
import { commentType, suggestionType } from './comment.ts';

/** As many as the server compares with at once. */
const mostHosts = 50;

/**
 * What was said about some records, and what was suggested for them, kept up to date while the city is followed.
 * @param hosts their ids; of very many, all that was said in the city is read
 */
export function useSaid(hosts: readonly string[]) {
  return { comments: useAbout(commentType, hosts), suggestions: useSuggestions(hosts) };
}

/** What was suggested for some records. @param hosts as for `useSaid` */
export const useSuggestions = (hosts: readonly string[]) => useAbout(suggestionType, hosts);

function useAbout(typeId: string, hosts: readonly string[]) {
  const ids = hosts.join(',');
  const filter = hosts.length > mostHosts ? undefined : ids;
  const wanted = useMemo<Wanted>(
    () => ({ ...(filter !== undefined && { filter: { on: { in: filter } } }), sort: 'code' }),
    [filter],
  );
  return useAllRecords(typeId, wanted, ids !== '');
}

/** What was read of it, and whether it could be. */
export type SaidRead = ReturnType<typeof useSaid>;
