/** Sealed versions: what was adopted, as it was then. They are added to and never changed. */
import { isAdoptable, recordTypes } from '@cityloom/operating-model';
import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { useHere } from '../server/here.tsx';
import { read } from '../server/read.ts';
import { recordAddress } from './address.ts';
import { versionsKey } from './queries.ts';
import type { RecordView } from './shapes.ts';

export const sealedVersion = z.object({
  /** Counts from 1. */
  number: z.number(),
  /** Place in the city's clock: what changed before it is in it. */
  clock: z.number(),
  at: z.string(),
  /** Its name is null where the reader may not know it. */
  by: z.nullable(z.object({ id: z.string(), name: z.nullable(z.object({ en: z.string(), zh: z.string() })) })),
  hash: z.string(),
  /** The hash of what the city adopted before it; null for the first of all. */
  previous: z.nullable(z.string()),
});
/** Which version it is, who adopted it and when. */
export type SealedVersion = z.infer<typeof sealedVersion>;

const list = z.object({ items: z.array(sealedVersion) });

/** The address of the versions of a record. @param key its id, or the code that readers call it by */
export const versionsAddress = (cityId: string, typeId: string, key: string): string =>
  `${recordAddress(cityId, typeId, key)}/versions`;

/** The versions of a record, the newest first. Kept by its id, for so the feed names it. */
export const versionsQuery = (cityId: string, typeId: string, id: string) =>
  queryOptions({
    queryKey: [...versionsKey(cityId, typeId), id],
    queryFn: async ({ signal }) => (await read(versionsAddress(cityId, typeId, id), list, signal)).items,
  });

/** The sealed versions of a record, the newest first, kept up to date while the city is followed. */
export function useVersions({ type, id }: Pick<RecordView, 'type' | 'id'>): UseQueryResult<readonly SealedVersion[]> {
  const { city } = useHere();
  return useQuery(versionsQuery(city.id, type, id));
}

/**
 * Whether work on an adopted text has been taken up again. Nobody writes in what is adopted: until then it reads as it was
 * sealed, whoever may see it or look after it by now.
 */
export const isRevised = ({ state }: Pick<RecordView, 'state'>): boolean =>
  state === 'draft' || state === 'consultation' || state === 'review';

/**
 * Whether what a record says today may be something else than its newest version says: while it is being revised, and always
 * where it is sealed with a whole alone and goes on being worked on.
 */
export function mayReadOtherwise({ type: id, state }: Pick<RecordView, 'type' | 'state'>): boolean {
  const type = recordTypes.get(id);
  return isRevised({ state }) || (type !== undefined && !isAdoptable(type));
}
