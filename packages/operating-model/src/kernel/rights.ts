import type { Action, PolicyRow } from './policy.ts';
import { type Role, roles } from './role.ts';
import type { Sector } from './sector.ts';
import type { State } from './state.ts';

/** States in which the working text may still be changed. */
export const openStates: readonly State[] = ['draft', 'consultation', 'review', 'shared'];
/** Those in which it is written; in review it is looked at. */
export const writingStates: readonly State[] = ['draft', 'consultation', 'shared'];
/** Those in which a record may begin. */
export const firstStates: readonly State[] = ['draft', 'shared'];

/** The rows of the programme office, whole or within a practice, for some actions. */
export const officeMay = (...may: readonly Action[]): readonly PolicyRow[] =>
  (['programme_manager', 'practice_lead'] as const).map((role) => ({ role, states: openStates, may }));

/** The programme office begins records of a type. */
export const officeCreates: readonly PolicyRow[] = (['programme_manager', 'practice_lead'] as const).map((role) => ({
  role,
  states: firstStates,
  may: ['create'],
}));

/** Members begin records of a type; of some sectors only, where they are named. */
export const membersCreate = (...sectors: readonly Sector[]): PolicyRow => ({
  role: 'member',
  ...(sectors.length > 0 && { sectors }),
  states: firstStates,
  may: ['create'],
});

/** Whoever takes part in a city, in whatever role: somebody invited to comment on one record speaks too. */
const speakers: readonly Role[] = roles.filter((role) => role !== 'platform_admin' && role !== 'guest');

/** What somebody said is theirs alone to change and to take back. */
export const speakersKeep: readonly PolicyRow[] = speakers.map((role) => ({
  role,
  relation: 'owner',
  may: ['view', 'history', 'edit', 'transition', 'comment'],
}));

/** What is said about something of theirs is read and answered by those it belongs to, also where nobody else reads it. */
export const heardAbout: readonly PolicyRow[] = speakers.map((role) => ({
  role,
  relation: 'about',
  may: ['view', 'history', 'comment'],
}));

/** Whoever takes part sees what is said, and what it was before, wherever they see what it is about. */
export const shownWithIt: readonly PolicyRow[] = speakers.map((role) => ({ role, may: ['view', 'history'] }));

/** Whoever was invited to write one record. */
export const invitedEdit: PolicyRow = { role: 'editor', states: writingStates, may: ['edit'] };
