import { sectors } from '@cityloom/operating-model';
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { recordsKey } from '../../records/queries.ts';
import { read } from '../../server/read.ts';

const heard = z.object({
  record: z.object({ id: z.string(), type: z.string(), code: z.string() }),
  hearing: z.object({
    stands: z.enum(['ahead', 'open', 'past', 'closed']),
    from: z.string(),
    to: z.nullable(z.string()),
  }),
  sectors: z.array(z.object({ sector: z.nullable(z.enum(sectors)), said: z.number(), people: z.nullable(z.number()) })),
  organisations: z.array(z.object({ id: z.string(), said: z.number() })),
  audience: z.array(z.string()),
  unheard: z.array(z.string()),
});
/** Who has been heard by one question, as far as the reader may know. */
export type Heard = z.infer<typeof heard>;

const page = z.object({ items: z.array(heard) });

/** Who has been heard by every question about a record, or by the record itself where it asks one; kept up to date while the city is followed. */
export const heardQuery = (cityId: string, record: string) =>
  queryOptions({
    queryKey: [...recordsKey(cityId), 'heard', record],
    queryFn: async ({ signal }) => (await read(`/api/cities/${cityId}/heard/${record}`, page, signal)).items,
  });
