import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { read } from '../../../server/read.ts';
import { send } from '../../../server/send.ts';
import { count, forMeKey, forMePath } from '../badge/count-query.ts';
import { line } from '../line/shapes.ts';

const place = z.object({ record: z.string(), clock: z.number() });
/** How far somebody has seen a record, as a place of the clock. */
export type SeenPlace = z.infer<typeof place>;

/** What others did to a record that concerns the reader, whether it is unread, and whether words of theirs went into it. */
const news = z.extend(line, { isNew: z.boolean(), isFed: z.boolean() });
const forMe = z.object({
  clock: z.number(),
  waits: z.array(line),
  news: z.array(news),
  unread: z.array(place),
  more: z.object({ waits: z.number(), news: z.number() }),
});
/** What waits for the reader, and what happened to what concerns them. */
export type ForMe = z.infer<typeof forMe>;

export const forMeQuery = (cityId: string, limit: number) =>
  queryOptions({
    queryKey: [...forMeKey(cityId), limit],
    queryFn: ({ signal }) => read(`${forMePath(cityId)}?limit=${limit}`, forMe, signal),
    placeholderData: keepPreviousData,
    // Whoever comes back to this page is told anew; whoever is reading it is told when they ask.
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

/** Moves how far the reader has seen some records; backwards only to undo that. @returns how much is left to look at */
export const markRecords = (cityId: string, records: readonly SeenPlace[], undo: boolean) =>
  send('POST', `${forMePath(cityId)}/seen`, { records, undo }, count);

/** The same as if all those records had been seen when it was read. */
export function withSeen(told: ForMe, records: readonly SeenPlace[]): ForMe {
  const seen = new Set(records.map(({ record }) => record));
  return {
    ...told,
    news: told.news.map((one) => (seen.has(one.record.id) ? { ...one, isNew: false } : one)),
    unread: told.unread.filter(({ record }) => !seen.has(record)),
  };
}
