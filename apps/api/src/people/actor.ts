import { type Actor, practiceRole, type Role, roles, type Subject } from '@cityloom/operating-model';
import { type Led, ledIn } from './led.ts';
import type { MemberRow } from './people.repository.ts';

/** A member as the policy sees them. */
export const actorOf = ({ id, organisation, sector, held }: MemberRow): Actor => ({
  person: id,
  organisation: organisation?.id ?? null,
  sector,
  roles: held,
});

/** The list of who takes part, as the policy sees it: it belongs to nobody and is for members. */
export const membership: Subject = {
  class: 'membership',
  practice: '6.5',
  state: 'shared',
  visibility: 'members',
  owner: null,
  ownerOrg: null,
  ownerSector: null,
  lastEditor: null,
  about: null,
};

/** The roles that somebody holds for the whole city, in the order in which they are listed. */
export const cityRoles = ({ held }: MemberRow): Role[] =>
  roles.filter((role) =>
    held.some((one) => one.role === role && one.practice === undefined && one.record === undefined),
  );

/** The practices that somebody leads; not where they lead all of the city's, which is a role of the city. */
export const ledBy = ({ held }: MemberRow): Led[] =>
  ledIn(held.filter(({ role }) => role === practiceRole).map(({ practice }) => practice));
