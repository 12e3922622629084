import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { recordsKey } from '../../../records/queries.ts';
import { read } from '../../../server/read.ts';
import { send } from '../../../server/send.ts';

const label = z.object({ en: z.string(), zh: z.string() });
const ref = z.object({ id: z.string(), type: z.string(), code: z.string() });
const amount = { added: z.number(), removed: z.number() };

const says = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('writer'), person: z.string() }),
  z.object({ kind: z.enum(['asked', 'talk']), label, count: z.number() }),
  z.object({ kind: z.enum(['new', 'gone', 'back']) }),
  z.object({ kind: z.literal('stands'), to: z.nullable(label) }),
  z.object({ kind: z.literal('field'), label, to: z.nullable(label) }),
  z.object({
    kind: z.literal('written'),
    label,
    language: z.nullable(z.enum(['en', 'zh'])),
    people: z.number(),
    ...amount,
  }),
]);
/** What a line says of its record, in one phrase. */
export type Says = z.infer<typeof says>;

const told = { record: ref, by: z.nullable(z.string()), at: z.string() };
const values = { address: z.string(), before: z.unknown(), after: z.unknown() };
const tells = z.discriminatedUnion('kind', [
  z.object({ ...told, kind: z.literal('changed'), ...values }),
  z.object({ ...told, kind: z.literal('written'), address: z.string(), people: z.array(z.string()), ...amount }),
  z.object({ ...told, kind: z.literal('asked'), of: ref, why: z.unknown(), ...values }),
  z.object({ ...told, kind: z.literal('said'), words: z.unknown() }),
]);
/** One thing that happened. */
export type Tells = z.infer<typeof tells>;

const line = z.object({
  record: z.extend(ref, { label, isGone: z.boolean() }),
  group: z.enum(['waits', 'decided', 'facts', 'text', 'talk']),
  by: z.array(z.string()),
  at: z.string(),
  says: z.array(says),
  tells: z.array(tells),
  untold: z.number(),
});
/** All that others did to one record, and what waits there. */
export type Line = z.infer<typeof line>;

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
