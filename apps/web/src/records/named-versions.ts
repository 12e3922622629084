/** Moments of a record that somebody gave a name: what it said then. They are added to and never changed. */
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { read } from '../server/read.ts';
import { send } from '../server/send.ts';
import { recordAddress } from './address.ts';
import { versionsKey } from './queries.ts';

export const namedVersion = z.object({
  /** Counts from 1, apart from the numbers of sealed versions. */
  number: z.number(),
  name: z.string(),
  /** Place in the city's clock: what changed before it is in it. */
  clock: z.number(),
  at: z.string(),
  /** Its name is null where the reader may not know it. */
  by: z.nullable(z.object({ id: z.string(), name: z.nullable(z.object({ en: z.string(), zh: z.string() })) })),
});
export type NamedVersion = z.infer<typeof namedVersion>;

const list = z.object({ items: z.array(namedVersion) });

/** The address of the named versions of a record. @param key its id, or the code that readers call it by */
export const namedAddress = (cityId: string, typeId: string, key: string): string =>
  `${recordAddress(cityId, typeId, key)}/named`;

/** The named versions of a record, the newest first: for those who may know its history. */
export const namedQuery = (cityId: string, typeId: string, id: string) =>
  queryOptions({
    queryKey: [...versionsKey(cityId, typeId), id, 'named'],
    queryFn: async ({ signal }) => (await read(namedAddress(cityId, typeId, id), list, signal)).items,
  });

/** Keeps what a record says at this moment under a name. Sent again under the same id, it is kept once. @throws what `send` throws */
export const keepNamed = (cityId: string, typeId: string, key: string, named: Readonly<{ id: string; name: string }>) =>
  send('POST', namedAddress(cityId, typeId, key), named, namedVersion);
