import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { read } from '../../../server/read.ts';

const ask = z.object({
  id: z.string(),
  person: z.string(),
  at: z.string(),
  record: z.object({ id: z.string(), type: z.string(), code: z.string() }),
});
/** Somebody who asks to write a record that the reader may open to them. */
export type Ask = z.infer<typeof ask>;

/** What waits for the reader's answer. Under the city, so that whatever changes rights in it reads this anew. */
export const asksQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['city', cityId, 'asks'],
    queryFn: async ({ signal }) =>
      (await read(`/api/cities/${encodeURIComponent(cityId)}/asks`, z.object({ items: z.array(ask) }), signal)).items,
  });
