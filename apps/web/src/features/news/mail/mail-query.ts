import { languages } from '@cityloom/operating-model';
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { read } from '../../../server/read.ts';
import { send } from '../../../server/send.ts';

export const frequencies = ['never', 'day', 'week'] as const;

const standing = z.object({
  digest: z.enum(frequencies),
  language: z.enum(languages),
  mentionsAtOnce: z.boolean(),
  next: z.nullable(z.string()),
  goesOut: z.boolean(),
  address: z.nullable(z.string()),
});
/** How the reader gets mail. */
export type MailStanding = z.infer<typeof standing>;
/** What of it they choose. */
export type MailWish = Pick<MailStanding, 'digest' | 'language' | 'mentionsAtOnce'>;

const text = z.nullable(z.string());
const own = z.object({
  id: z.string(),
  at: z.string(),
  state: z.enum(['waiting', 'sent', 'kept', 'failed']),
  language: z.nullable(z.enum(languages)),
  subject: text,
  words: text,
});
/** A mail to the reader; with its words where it went no further than here. */
export type OwnMail = z.infer<typeof own>;
const owns = z.object({ items: z.array(own) });

const preview = z.object({ mail: z.nullable(z.object({ subject: z.string(), text: z.string() })) });
/** What the next mail would say now. */
export type Preview = NonNullable<z.infer<typeof preview>['mail']>;
const sending = z.object({ isNew: z.boolean() });

const pathOf = (cityId: string) => `/api/cities/${encodeURIComponent(cityId)}/mail`;
/** So often it is looked whether a mail that waits has gone, in milliseconds. */
const waitsFor = 2_000;

export const mailQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['city', cityId, 'mail'],
    queryFn: ({ signal }) => read(pathOf(cityId), standing, signal),
  });

export const ownMailsQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['city', cityId, 'mail', 'own'],
    queryFn: async ({ signal }) => (await read(`${pathOf(cityId)}/own`, owns, signal)).items,
    refetchInterval: ({ state: { data } }) => (data?.some(({ state }) => state === 'waiting') ? waitsFor : false),
  });

/** Chooses how the reader gets mail. */
export const setMail = (cityId: string, wanted: MailWish) => send('PUT', pathOf(cityId), wanted, standing);

/** @returns null where nothing is new */
export const readNext = async (cityId: string): Promise<Preview | null> =>
  (await read(`${pathOf(cityId)}/next`, preview)).mail;

/** Sends the next mail now. @returns whether there is anything new to send */
export const sendNow = async (cityId: string): Promise<boolean> =>
  (await send('POST', `${pathOf(cityId)}/now`, {}, sending)).isNew;
