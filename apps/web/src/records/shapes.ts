/** The shapes of records and of what changes them, as they come from the server. Unknown fields are let through unread. */
import { sectors, states, visibilities } from '@cityloom/operating-model';
import * as z from 'zod/mini';

const id = z.nullable(z.string());

export const recordView = z.object({
  id: z.string(),
  type: z.string(),
  code: z.string(),
  state: z.enum(states),
  visibility: z.enum(visibilities),
  owner: id,
  ownerOrg: id,
  version: z.number(),
  clock: z.number(),
  createdAt: z.string(),
  changedAt: z.string(),
  fields: z.record(z.string(), z.unknown()),
  may: z.array(z.string()),
  writes: z.array(z.string()),
});
/** A record as the reader may see it. Its fields are read by `valueOf`, for their kinds are the record type's. */
export type RecordView = z.infer<typeof recordView>;

export const recordPage = z.object({ items: z.array(recordView), next: z.nullable(z.string()) });
export type RecordPage = z.infer<typeof recordPage>;

export const answer = z.object({
  operation: z.string(),
  record: z.string(),
  code: z.string(),
  clock: z.number(),
  version: z.number(),
  overwrote: z.record(z.string(), z.object({ value: z.unknown(), by: id })),
});
/** What a wish came to. */
export type Answer = z.infer<typeof answer>;

const change = z.object({
  clock: z.number(),
  record: z.string(),
  type: z.string(),
  version: z.number(),
  kind: z.string(),
  /** Who did it; nobody where the reader may not know, or where a wish of one's own is carried over. */
  by: z.nullish(
    z.object({ person: z.string(), organisation: z.optional(id), sector: z.optional(z.nullable(z.enum(sectors))) }),
  ),
  at: z.string(),
  /** The reason that was given, where one was. */
  why: z.nullish(z.string()),
  after: z.record(z.string(), z.unknown()),
});
/** What a change did, values by address. */
export type Change = z.infer<typeof change>;

export const changeFrame = z.object({ after: z.number(), upto: z.number(), changes: z.array(change) });
/** The changes of a city behind one clock and up to another. */
export type ChangeFrame = z.infer<typeof changeFrame>;
