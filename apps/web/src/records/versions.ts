/** Sealed versions: what was adopted, as it was then. They are added to and never changed. */
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
  at: z.string(),
  by: z.nullable(z.object({ id: z.string(), name: z.object({ en: z.string(), zh: z.string() }) })),
  hash: z.string(),
  /** The hash of the version before; null for the first. */
  previous: z.nullable(z.string()),
  /** Where the city's clock stood. */
  clock: z.number(),
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

/** Whether work on a record has gone on since a version of it was sealed. */
export const isBehind = (
  { clock }: Pick<SealedVersion, 'clock'>,
  record: Pick<RecordView, 'clock' | 'state'>,
): boolean => record.clock > clock || record.state !== 'adopted';
