import type { Action, PolicyRow } from './policy.ts';
import { type Role, roles } from './role.ts';
import type { Sector } from './sector.ts';
import { audiences, type State } from './state.ts';

/** States in which the working text may still be changed. */
export const openStates: readonly State[] = ['draft', 'consultation', 'review', 'shared'];
/** Those in which it is written; in review it is looked at. */
export const writingStates: readonly State[] = ['draft', 'consultation', 'shared'];
/** Those in which a record may begin. */
export const firstStates: readonly State[] = ['draft', 'shared'];

/** The programme office, whole or within a practice. */
const office = ['programme_manager', 'practice_lead'] as const satisfies readonly Role[];

/** The rows of the programme office for some actions. */
export const officeMay = (...may: readonly Action[]): readonly PolicyRow[] =>
  office.map((role) => ({ role, states: openStates, may }));

/** The programme office begins records of a type. */
export const officeCreates: readonly PolicyRow[] = office.map((role) => ({
  role,
  states: firstStates,
  may: ['create'],
}));

/** The programme office hides what breaks the published rules: whatever it sees, and nobody has this right without it. */
export const officeModerates: readonly PolicyRow[] = office.map((role) => ({ role, may: ['moderate'] }));

/** Whoever hides something writes that into the log in the same moment; of what, {@link officeModerates} says. */
export const officeHides: readonly PolicyRow[] = office.map((role) => ({ role, may: ['create'] }));

/** What was hidden stays in sight of those who moderate. */
export const officeSeesHidden: readonly PolicyRow[] = office.map((role) => ({
  role,
  visibility: ['withheld'],
  may: ['view', 'history'],
}));

/** Members begin records of a type; of some sectors only, where they are named. */
export const membersCreate = (...sectors: readonly Sector[]): PolicyRow => ({
  role: 'member',
  ...(sectors.length > 0 && { sectors }),
  states: firstStates,
  may: ['create'],
});

/** Whoever meets people in the city's name enters what they say: the programme office, and whoever leads a gathering. */
export const helpersEnter: readonly PolicyRow[] = [...office, 'facilitator' as const].map((role) => ({
  role,
  states: ['shared'],
  may: ['enter'],
}));

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
  visibility: audiences,
  may: ['view', 'history', 'comment'],
}));

/** Whoever takes part sees a record, and what it was before; where it speaks about something, wherever they see that. */
export const shownWithIt: readonly PolicyRow[] = speakers.map((role) => ({ role, may: ['view', 'history'] }));

/** Whoever was invited to write one record. */
export const invitedEdit: PolicyRow = { role: 'editor', states: writingStates, may: ['edit'] };
