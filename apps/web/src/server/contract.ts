/** The shapes of the server's answers. Unknown fields are let through unread, so the server may grow. */
import { organisationKinds, roles, sectors } from '@cityloom/operating-model';
import * as z from 'zod/mini';

const label = z.object({ en: z.string(), zh: z.string() });
const sector = z.nullable(z.enum(sectors));
const organisation = z.nullable(z.object({ id: z.string(), code: z.string(), name: label }));

export const configuration = z.object({
  trial: z.boolean(),
  identity: z.object({ url: z.string(), realm: z.string(), clientId: z.string() }),
});

const city = z.object({
  id: z.string(),
  slug: z.string(),
  name: label,
  zone: z.string(),
  today: z.iso.date(),
  example: z.boolean(),
  hearsAll: z.boolean(),
  // A process of the release before does not say so, and always read first.
  readsFirst: z._default(z.boolean(), true),
  answerDays: z.number(),
});
export type City = z.infer<typeof city>;
export const cities = z.object({ items: z.array(city) });

const trialPerson = z.object({
  username: z.string(),
  name: label,
  organisation: z.nullable(label),
  sector,
  role: z.enum(roles),
  line: label,
});
export type TrialPerson = z.infer<typeof trialPerson>;
export const trialPeople = z.object({ items: z.array(trialPerson) });

/** The practices that somebody leads, by clause; an earlier server says nothing of them. */
const leads = z._default(z.array(z.object({ practice: z.string(), name: label })), []);
const member = z.object({
  id: z.string(),
  name: label,
  organisation,
  sector,
  roles: z.array(z.enum(roles)),
  leads,
  hasCome: z.boolean(),
});
/** A person who takes part in a city. */
export type Member = z.infer<typeof member>;

export const me = z.object({
  name: z.string(),
  member: z.nullable(member),
  administrators: z.array(z.object({ name: label })),
});
/** The signed-in person as a city sees her. */
export type Me = z.infer<typeof me>;

export const members = z.object({ items: z.array(member), next: z.nullable(z.string()) });

const takingPart = z.object({ id: z.string(), code: z.string(), name: label, kind: z.enum(organisationKinds), sector });
/** An organisation that takes part in a city. */
export type Organisation = z.infer<typeof takingPart>;
export const organisations = z.object({ items: z.array(takingPart) });

/** What a city that was just begun answers: where it is, and the code with which its founder comes. */
export const begun = z.object({ cityId: z.string(), slug: z.string(), code: z.string(), until: z.string() });
export type Begun = z.infer<typeof begun>;

const waitingCity = z.object({ id: z.string(), slug: z.string(), name: label, founder: label });
/** A city to which nobody has come yet. */
export type WaitingCity = z.infer<typeof waitingCity>;
export const waitingCities = z.object({ items: z.array(waitingCity) });

export const invitation = z.object({
  name: label,
  organisation: z.nullable(label),
  roles: z.array(z.enum(roles)),
  leads,
  until: z.string(),
  inviter: z.nullable(label),
});
/** What a one-time code is for. */
export type Invitation = z.infer<typeof invitation>;
