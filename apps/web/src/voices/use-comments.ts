import { useMemo } from 'react';
import type { Wanted } from '../records/address.ts';
import { useAllRecords } from '../records/use-all-records.ts';
import { commentType } from './comment.ts';

/** As many as the server compares with at once. */
const mostHosts = 50;

/**
 * What was said about some records, kept up to date while the city is followed.
 * @param hosts their ids; of very many, all that was said in the city is read
 */
export function useComments(hosts: readonly string[]) {
  const ids = hosts.join(',');
  const filter = hosts.length > mostHosts ? undefined : ids;
  const wanted = useMemo<Wanted>(
    () => ({ ...(filter !== undefined && { filter: { on: { in: filter } } }), sort: 'code' }),
    [filter],
  );
  return useAllRecords(commentType, wanted, ids !== '');
}

/** What was read of them, and whether it could be. */
export type CommentsRead = ReturnType<typeof useComments>;
