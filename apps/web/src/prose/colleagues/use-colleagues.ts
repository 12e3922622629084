import type { Language } from '@cityloom/operating-model';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { useHere } from '../../server/here.tsx';
import { configurationQuery } from '../../server/queries.ts';
import { read } from '../../server/read.ts';
import { send } from '../../server/send.ts';

const path = '/api/trial/colleagues';
/** Nobody is told that they have gone or that somebody else has come: it is asked for, in milliseconds. */
const askEvery = 3_000;

const colleagues = z.object({
  items: z.array(z.object({ person: z.string(), name: z.object({ en: z.string(), zh: z.string() }) })),
  /** Whether nobody else has a page of the city open. */
  alone: z.boolean(),
});
/** What {@link useColleagues} gives. */
export type AskedColleagues = ReturnType<typeof useColleagues>;

const colleaguesQuery = (city: string) =>
  queryOptions({
    queryKey: ['trial', 'colleagues', city],
    queryFn: ({ signal }) => read(`${path}?city=${encodeURIComponent(city)}`, colleagues, signal),
  });

/**
 * The demo colleagues of the example city, in the trial only, and how they are called and sent away.
 * @returns `data` undefined where there can be none; `error` of the last step
 */
export function useColleagues() {
  const { city } = useHere();
  const client = useQueryClient();
  const configuration = useQuery(configurationQuery);
  const query = colleaguesQuery(city.id);
  const isOffered = configuration.data?.trial === true && city.example;
  const { data } = useQuery({ ...query, enabled: isOffered, refetchInterval: askEvery });
  const step = useMutation({
    networkMode: 'always',
    mutationFn: ({ language }: { language: Language | null }) =>
      language === null
        ? send('POST', `${path}/leave`, { city: city.id }, colleagues)
        : send('POST', path, { city: city.id, language }, colleagues),
    // An answer that was asked for before must not come behind this one.
    onMutate: () => client.cancelQueries({ queryKey: query.queryKey }),
    onSuccess: (now) => client.setQueryData(query.queryKey, now),
  });
  return {
    data: isOffered ? data : undefined,
    error: step.error,
    isPending: step.isPending,
    /** @param language in which they write first */
    invite: (language: Language) => step.mutate({ language }),
    sendAway: () => step.mutate({ language: null }),
    again: () => step.variables && step.mutate(step.variables),
  };
}
