import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { recordsKey } from '../../../records/queries.ts';
import { read } from '../../../server/read.ts';

/** How much there is to look at, and where in the clock the newest of it lies. */
export const count = z.object({ count: z.number(), newest: z.number() });

/** All that is kept of what concerns the reader. Among the records, so that it is read anew with them wherever the feed does not tell all. */
export const forMeKey = (cityId: string) => [...recordsKey(cityId), 'for-me'] as const;
export const forMePath = (cityId: string) => `/api/cities/${encodeURIComponent(cityId)}/for-me`;

export const countQuery = (cityId: string) =>
  queryOptions({
    queryKey: [...forMeKey(cityId), 'count'],
    queryFn: ({ signal }) => read(`${forMePath(cityId)}/count`, count, signal),
  });
