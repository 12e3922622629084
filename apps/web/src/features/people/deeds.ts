import type { RoleToGive, Label, OrganisationKind } from '@cityloom/operating-model';
import type { City } from '../../server/contract.ts';
import { send } from '../../server/send.ts';
import { peoplePath } from './queries.ts';
import { done, invitation } from './shapes.ts';

/** A role that is given; the id is made by whoever gives it, so that sending it twice gives it once. */
export type Gift = Readonly<{
  id: string;
  role: RoleToGive;
  /** The clause of the practice, with the one role that is given for a practice. */
  practice?: string;
  /** Its last day, `YYYY-MM-DD`; null for no end. */
  until: string | null;
}>;

/** Somebody who is to take part. */
export type Newcomer = Gift & Readonly<{ name: Label; organisationId: string | null }>;

/**
 * What those who look after access can do about the people of a city. Each may be sent again where no answer came.
 * Throws what `send` throws; a refusal says why in the reader's language.
 */
export function deedsIn(cityId: string) {
  const people = peoplePath(cityId);
  const of = (memberId: string) => `${people}/${encodeURIComponent(memberId)}`;
  return {
    /** Lets people without an account be heard, or no longer; what they say is read by everybody at once, or only once somebody has read it. */
    hear: (hearing: Partial<Pick<City, 'hearsAll' | 'readsFirst'>>) =>
      send('PUT', `/api/cities/${encodeURIComponent(cityId)}/hearing`, hearing, done),
    /** Sets within how many days what is shared from now on is promised an answer. */
    answerWithin: (days: number) => send('PUT', `/api/cities/${encodeURIComponent(cityId)}/answering`, { days }, done),
    addOrganisation: (organisation: Readonly<{ id: string; name: Label; kind: OrganisationKind }>) =>
      send('POST', `/api/cities/${encodeURIComponent(cityId)}/organisations`, organisation, done),
    /** Adds somebody, and makes the code that lets them in. */
    add: (newcomer: Newcomer) => send('POST', people, newcomer, invitation),
    /** A new code; earlier ones stop working. */
    invite: (memberId: string) => send('POST', `${of(memberId)}/invitation`, {}, invitation),
    /** Ends all access at once; what they wrote stays. */
    end: (memberId: string) => send('POST', `${of(memberId)}/end`, {}, done),
    resume: (memberId: string) => send('POST', `${of(memberId)}/resume`, {}, done),
    give: (memberId: string, gift: Gift) => send('POST', `${of(memberId)}/grants`, gift, done),
    takeBack: (memberId: string, grantId: string) =>
      send('POST', `${of(memberId)}/grants/${encodeURIComponent(grantId)}/end`, {}, done),
  };
}
