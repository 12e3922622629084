/** What the server says about a joined document, beside the binary messages. */
import { sectors } from '@cityloom/operating-model';
import * as z from 'zod/mini';

const lease = z.object({ clientId: z.number(), secret: z.string() });
/** The right to write under one client id of Yjs, as long as its holder keeps the secret. */
export type Lease = Readonly<z.infer<typeof lease>>;

export const joinAnswer = z.object({
  handle: z.number(),
  visit: z.number(),
  connection: z.number(),
  lease,
  writes: z.boolean(),
  presence: z.object({ handle: z.number(), field: z.number() }),
});
export type JoinAnswer = Readonly<z.infer<typeof joinAnswer>>;

export const nothing = z.object({});
export const rightsEvent = z.object({ handle: z.number(), writes: z.boolean() });
export const goneEvent = z.object({ handle: z.number(), code: z.string() });

const label = z.object({ en: z.string(), zh: z.string() });
const presentPerson = z.object({
  connection: z.number(),
  person: z.string(),
  name: label,
  sector: z.nullable(z.enum(sectors)),
  organisation: z.nullable(label),
  field: z.nullable(z.string()),
  language: z.nullable(z.string()),
});
/** Somebody who has written here, or shown where. */
export type PresentPerson = Readonly<z.infer<typeof presentPerson>>;

export const presenceEvent = z.object({ handle: z.number(), people: z.array(presentPerson), readers: z.number() });
