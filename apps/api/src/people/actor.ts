import type { Actor, Subject } from '@cityloom/operating-model';
import type { MemberRow } from './people.repository.ts';

/** A member as the policy sees them. */
export const actorOf = ({ id, organisation, sector, roles }: MemberRow): Actor => ({
  person: id,
  organisation: organisation?.id ?? null,
  sector,
  roles: roles.map((role) => ({ role })),
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
};
