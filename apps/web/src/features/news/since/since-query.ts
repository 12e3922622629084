import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { recordsKey } from '../../../records/queries.ts';
import { read } from '../../../server/read.ts';
import { send } from '../../../server/send.ts';
import { line } from '../line/shapes.ts';

const since = z.object({
  clock: z.number(),
  after: z.number(),
  isFirst: z.boolean(),
  lines: z.array(line),
  more: z.number(),
  all: z.number(),
  mine: z.number(),
  news: z.number(),
  last: z.nullable(z.object({ at: z.string(), by: z.nullable(z.string()) })),
});

export const sinceKey = (cityId: string) => [...recordsKey(cityId), 'since'] as const;

const path = (cityId: string) => `/api/cities/${encodeURIComponent(cityId)}/since`;

/** What others did since the reader was here; only what concerns them, where `mine`. Among the records, so that it is read anew with them wherever the feed does not tell all. */
export const sinceQuery = (cityId: string, limit: number, mine: boolean) =>
  queryOptions({
    queryKey: [...sinceKey(cityId), limit, mine],
    queryFn: ({ signal }) => read(`${path(cityId)}?limit=${limit}&mine=${mine}`, since, signal),
    placeholderData: keepPreviousData,
    // Whoever comes back to this page is told anew; whoever is reading it is told when they ask.
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

/** Moves how far the reader has seen; backwards only to undo that. */
export const markSeen = (cityId: string, clock: number, undo = false) =>
  send('POST', path(cityId), { clock, undo }, z.object({ clock: z.number() }));
