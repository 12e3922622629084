/** How a city begins, and how somebody comes to it with a one-time code. */
import * as z from 'zod/mini';
import { begun, invitation } from './contract.ts';
import { send } from './send.ts';

const nothing = z.object({});
const path = (cityId: string, rest: string) => `/api/cities/${encodeURIComponent(cityId)}/invitations/${rest}`;

/**
 * Begins an empty city.
 * @param asked its name and that of its founder, in whatever language they were typed; the zone it lies in
 * @param trial whether this is the trial, where anybody may; else whoever looks after the platform
 * @throws Problem too_many_cities · not_allowed, and what `send` throws
 */
export const beginCity = (asked: { name: string; person: string; zone: string }, trial: boolean) =>
  send('POST', trial ? '/api/trial/cities' : '/api/cities', asked, begun);

/** Puts the example of the trial back to its beginning, for everybody who looks at it; takes some seconds. */
export const resetExample = () => send('POST', '/api/trial/reset', {}, nothing, 120_000);

/** What a code is for; does not use it up. @throws Problem invitation_unknown · invitation_gone, and what `send` throws */
export const lookAtCode = (cityId: string, code: string) => send('POST', path(cityId, 'look'), { code }, invitation);

/** Uses a code up: the signed-in account is its person's from now on. @throws Problem account_taken, and as `lookAtCode` */
export const claimCode = (cityId: string, code: string) => send('POST', path(cityId, 'claim'), { code }, nothing);
