import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { v7 as newId } from 'uuid';
import * as z from 'zod/mini';
import { useHere } from '../../server/here.tsx';
import { Unreachable } from '../../server/problem.ts';
import { read } from '../../server/read.ts';
import { send } from '../../server/send.ts';

const together = z.object({
  writers: z.array(
    z.object({
      grant: z.string(),
      principalKind: z.enum(['person', 'organisation']),
      principal: z.string(),
      until: z.nullable(z.string()),
    }),
  ),
  asks: z.array(z.object({ id: z.string(), person: z.string(), at: z.string() })),
  mayInvite: z.boolean(),
  mayAsk: z.boolean(),
  hasAsked: z.boolean(),
  answerer: z.nullable(z.string()),
  declined: z.nullable(z.object({ at: z.string(), by: z.string(), againAt: z.nullable(z.string()) })),
});
/** Who writes a record by invitation, and what the reader can do about it. */
export type Together = z.infer<typeof together>;

type Step =
  | { to: 'writers'; body: { id: string; principalKind: 'person' | 'organisation'; principal: string } }
  | { to: 'writers/end'; body: { grant: string } }
  | { to: 'asks'; body: { id: string } }
  | { to: 'asks/decline'; body: { person: string } };

/** Milliseconds; no clock is so far behind the server's that it may ask more often. */
const soonest = 10_000;

const path = (cityId: string, record: string) =>
  `/api/cities/${encodeURIComponent(cityId)}/together/${encodeURIComponent(record)}`;

/** Under the city, so that whatever changes rights in it reads this anew. */
const togetherQuery = (cityId: string, record: string) =>
  queryOptions({
    queryKey: ['city', cityId, 'together', record],
    queryFn: ({ signal }) => read(path(cityId, record), together, signal),
    // A page that stays open offers it by itself when whoever was told no may ask again.
    refetchInterval: ({ state }) => {
      const againAt = state.data?.declined?.againAt;
      return typeof againAt === 'string' && Math.max(soonest, Date.parse(againAt) - Date.now());
    },
  });

/**
 * How writing a record together stands, kept up to date, and the steps that change it.
 * @returns `data` undefined until it is known, `isUnknown` as long as that may still be; `error` of the last step, and `again` to try it once more as it was
 */
export function useTogether(record: string) {
  const { city } = useHere();
  const client = useQueryClient();
  const query = togetherQuery(city.id, record);
  const { data, isPending } = useQuery(query);
  const step = useMutation<Together, Error, Step>({
    networkMode: 'always',
    retry: (count, error) => error instanceof Unreachable && count < 2,
    retryDelay: 800,
    mutationFn: ({ to, body }) => send('POST', `${path(city.id, record)}/${to}`, body, together),
    onSuccess: (now) => {
      client.setQueryData(query.queryKey, now);
      // What the reader may write may have changed with it.
      void client.invalidateQueries({ queryKey: ['city', city.id, 'records'] });
    },
  });
  return {
    data,
    isUnknown: isPending,
    error: step.error,
    isPending: step.isPending,
    again: () => step.variables && step.mutate(step.variables),
    invite: (principalKind: 'person' | 'organisation', principal: string) =>
      step.mutate({ to: 'writers', body: { id: newId(), principalKind, principal } }),
    end: (grant: string) => step.mutate({ to: 'writers/end', body: { grant } }),
    ask: () => step.mutate({ to: 'asks', body: { id: newId() } }),
    decline: (person: string) => step.mutate({ to: 'asks/decline', body: { person } }),
  };
}
