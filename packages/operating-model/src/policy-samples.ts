import {
  type About,
  type Actor,
  type HeldRole,
  recordClasses,
  recordRoles,
  type RecordClass,
  type Subject,
} from './kernel/policy.ts';
import { roles } from './kernel/role.ts';
import { type Sector, sectors } from './kernel/sector.ts';
import { states, visibilities } from './kernel/state.ts';
import { recordTypes } from './practices/index.ts';

/** Ids that the samples share; the same ones stand in the database when SQL is compared with the function. */
export const ids = {
  me: '00000000-0000-7000-8000-000000000001',
  other: '00000000-0000-7000-8000-000000000002',
  myOrg: '00000000-0000-7000-8000-000000000011',
  otherOrg: '00000000-0000-7000-8000-000000000012',
  record: '00000000-0000-7000-8000-000000000021',
  otherRecord: '00000000-0000-7000-8000-000000000022',
  aboutMine: '00000000-0000-7000-8000-000000000031',
  aboutMyOrgs: '00000000-0000-7000-8000-000000000032',
} as const;

/** How the asking person stands to a sample record; what is somebody's own here belongs to no organisation. */
export const standings = ['none', 'sector', 'org', 'owner'] as const;
/** How they stand to one that speaks about something: that is theirs, or their organisation's. */
export const aboutStandings = ['aboutMine', 'aboutMyOrgs'] as const;
type AboutStanding = (typeof aboutStandings)[number];
export type Standing = (typeof standings)[number] | AboutStanding;
const isAboutStanding = (standing: Standing): standing is AboutStanding =>
  aboutStandings.some((one) => one === standing);

/** Somebody of the business sector with some roles. */
export const actorWith = (...held: readonly HeldRole[]): Actor => ({
  person: ids.me,
  organisation: ids.myOrg,
  sector: 'business',
  roles: held,
});

/** Every role alone: city-wide, within a practice, on one record. */
export const heldRoles: readonly HeldRole[] = [
  ...roles.map((role) => ({ role })),
  { role: 'practice_lead', practice: '6.3' },
  { role: 'practice_lead', practice: '6.9' },
  ...recordRoles.map((role) => ({ role, record: ids.record })),
  ...recordRoles.map((role) => ({ role, record: ids.otherRecord })),
];

/** The sample record for a class, state, visibility and standing; of clause 6.3. */
export function subjectOf(
  recordClass: RecordClass,
  standing: Standing,
  rest: Pick<Subject, 'state' | 'visibility'>,
): Subject {
  const isOthers = standing === 'none' || isAboutStanding(standing);
  const otherSector: Sector = 'government';
  return {
    id: ids.record,
    class: recordClass,
    practice: '6.3',
    ...rest,
    owner: standing === 'owner' ? ids.me : ids.other,
    ownerOrg: standing === 'owner' ? null : standing === 'org' ? ids.myOrg : ids.otherOrg,
    ownerSector: standing === 'owner' ? null : isOthers ? otherSector : 'business',
    lastEditor: ids.other,
    about: isAboutStanding(standing) ? aboutSomething(standing) : null,
  };
}

/** What the samples speak about, as rows of a database. */
export const aboutRows: readonly { id: string; owner_id: string | null; owner_org: string | null }[] =
  aboutStandings.map((standing) => {
    const { owner, ownerOrg } = aboutSomething(standing).subject;
    return { id: ids[standing], owner_id: owner, owner_org: ownerOrg };
  });

/** What a sample speaks about: somebody's own, or their organisation's. */
function aboutSomething(standing: AboutStanding): About {
  const [type] = recordTypes.values();
  if (type === undefined) throw new Error('no record type');
  const whose = standing === 'aboutMine' ? 'owner' : 'org';
  const subject = subjectOf(type.class, whose, { state: 'draft', visibility: 'members' });
  return { type, subject: { ...subject, id: ids[standing] }, field: null, binned: false };
}

/** Every combination of class, state, visibility and standing. */
export function* subjects(): Generator<{ standing: Standing; subject: Subject }> {
  for (const recordClass of recordClasses) {
    for (const standing of [...standings, ...aboutStandings]) {
      for (const state of states) {
        for (const visibility of visibilities) {
          yield { standing, subject: subjectOf(recordClass, standing, { state, visibility }) };
        }
      }
    }
  }
}

/** People with every pair of roles, besides each alone, in each sector and without an organisation. */
export function* actors(): Generator<Actor> {
  for (const [index, first] of heldRoles.entries()) {
    yield actorWith(first);
    for (const second of heldRoles.slice(index + 1)) yield actorWith(first, second);
  }
  for (const sector of sectors) yield { ...actorWith({ role: 'member' }), organisation: ids.otherOrg, sector };
  yield { ...actorWith({ role: 'member' }), organisation: null, sector: null };
  yield { ...actorWith(), roles: [] };
}
