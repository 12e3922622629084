/** How a city begins, and how somebody comes to it with a one-time code. */
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { begun, invitation, waitingCities } from './contract.ts';
import { read } from './read.ts';
import { send } from './send.ts';

const nothing = z.object({});
const path = (cityId: string, rest: string) => `/api/cities/${encodeURIComponent(cityId)}/invitations/${rest}`;

/** Where cities begin: in the trial for anybody, else for whoever looks after the platform. */
const beginnings = (trial: boolean) => (trial ? '/api/trial/cities' : '/api/cities');

/**
 * Begins an empty city; sent again, it is a new code for the founder of the same one.
 * @param asked the id of this wish; the city's name and that of its founder, in whatever language they were typed; the zone it lies in
 * @param trial whether this is the trial, where anybody may; else whoever looks after the platform
 * @throws Problem too_many_cities · not_allowed · operation_taken · city_in_hand, and what `send` throws
 */
export const beginCity = (asked: { id: string; name: string; person: string; zone: string }, trial: boolean) =>
  send('POST', beginnings(trial), asked, begun);

/** The cities to which nobody has come yet, for those who may begin one. */
export const waitingCitiesQuery = (trial: boolean) =>
  queryOptions({
    queryKey: ['cities', 'waiting', trial],
    queryFn: async ({ signal }) => (await read(`${beginnings(trial)}/waiting`, waitingCities, signal)).items,
    retry: false,
  });

/** A new code for the founder of a city to which nobody has come; earlier ones no longer work. @throws Problem city_in_hand */
export const newFounderCode = (cityId: string, trial: boolean) =>
  send('POST', `${beginnings(trial)}/${encodeURIComponent(cityId)}/founder/code`, {}, begun);

/** Puts the example of the trial back to its beginning, for everybody who looks at it; takes some seconds. */
export const resetExample = () => send('POST', '/api/trial/reset', {}, nothing, 120_000);

/** What a code is for; does not use it up. @throws Problem invitation_unknown · invitation_gone, and what `send` throws */
export const lookAtCode = (cityId: string, code: string) => send('POST', path(cityId, 'look'), { code }, invitation);

/** Uses a code up: the signed-in account is its person's from now on. @throws Problem account_taken, and as `lookAtCode` */
export const claimCode = (cityId: string, code: string) => send('POST', path(cityId, 'claim'), { code }, nothing);
