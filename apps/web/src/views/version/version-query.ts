import { languages } from '@cityloom/operating-model';
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { proseNode } from '../../prose/prose-json.ts';
import { namedAddress, namedVersion } from '../../records/named-versions.ts';
import { sealedVersion, versionsAddress } from '../../records/versions.ts';
import type { Side } from '../compare/sides.ts';
import { read } from '../../server/read.ts';

const text = z.object({ field: z.string(), language: z.nullable(z.enum(languages)), json: proseNode });
export const versionPart = z.object({ type: z.string(), code: z.string(), number: z.number(), title: z.unknown() });
/** A version that another is made of, or rests on. */
export type VersionPart = z.infer<typeof versionPart>;
const count = z.number();
const decision = z.extend(versionPart, {
  decided: z.object({
    by: z.nullable(z.string()),
    on: z.nullable(z.string()),
    vote: z.nullable(z.object({ inFavour: count, against: count, abstained: count })),
    isConsent: z.boolean(),
    isDisputed: z.boolean(),
  }),
});
const said = { fields: z.record(z.string(), z.unknown()), texts: z.array(text) };
/** Of a part whose history its reader may not know, its number is null. */
const namedPart = z.extend(versionPart, { number: z.nullable(z.number()) });
const namedText = z.extend(namedVersion, { ...said, parts: z.array(namedPart) });
const sealedText = z.extend(sealedVersion, {
  ...said,
  parts: z.array(versionPart),
  decision: z.nullable(decision),
});
/** A version with all that its reader may read of it. */
export type SealedText = z.infer<typeof sealedText>;

/** One sealed version. It stays as it is: what was read once need not be read again while the reader's rights stand. */
export const versionQuery = (cityId: string, typeId: string, key: string, number: number) =>
  queryOptions({
    queryKey: ['city', cityId, 'version', typeId, key, number],
    queryFn: ({ signal }) => read(`${versionsAddress(cityId, typeId, key)}/${number}`, sealedText, signal),
    staleTime: Infinity,
  });

/** One named version; its parts are named versions too. It stays as it is, too. */
export const namedTextQuery = (cityId: string, typeId: string, key: string, side: Side) =>
  queryOptions({
    queryKey: ['city', cityId, 'version', typeId, key, side],
    queryFn: ({ signal }) =>
      read(`${namedAddress(cityId, typeId, key)}/${String(side).replace('named-', '')}`, namedText, signal),
    staleTime: Infinity,
  });
