/** What the server says of people to those who look after access. */
import { roles, sectors } from '@cityloom/operating-model';
import * as z from 'zod/mini';

const label = z.object({ en: z.string(), zh: z.string() });

/** A role that somebody was given, until a moment or without an end; for the whole city or one practice. */
const grant = z.object({
  id: z.string(),
  role: z.enum(roles),
  practice: z.nullable(z.string()),
  until: z.nullable(z.string()),
});
export type Grant = z.infer<typeof grant>;

/** How somebody stands: nobody has signed in with the code yet, they come and go, or their access was ended. */
export const personStates = ['invited', 'active', 'ended'] as const;
export type PersonState = (typeof personStates)[number];

const person = z.object({
  id: z.string(),
  name: label,
  organisation: z.nullable(z.object({ id: z.string(), code: z.string(), name: label })),
  sector: z.nullable(z.enum(sectors)),
  grants: z.array(grant),
  state: z.enum(personStates),
  /** A code that can still be used. */
  invitation: z.nullable(z.object({ until: z.string() })),
});
/** A person with everything they were given. */
export type Person = z.infer<typeof person>;
export const people = z.object({ items: z.array(person), next: z.nullable(z.string()) });

/** A code that lets one person in once. It is told this one time. */
export const invitation = z.object({ code: z.string(), until: z.string() });
export type Invitation = z.infer<typeof invitation>;

/** The answer to what needs none. */
export const done = z.object({});
