import { sectors } from '@cityloom/operating-model';
import {
  actions,
  bodies,
  conditions,
  type DemoBody,
  type DemoDecision,
  type DemoMeeting,
  decisions,
  meetings,
  roleAssignments,
  seatedFrom,
  skills,
} from './governance-texts.ts';
import type { Draft, Pen } from './pen.ts';

const programme = 'chen.ming';
const leader = 'gao.yuan';

/** Writes who leads and who decides: bodies, roles, and the skills that their teams need (EX.4, EX.9). */
export async function writeBodies(pen: Pen): Promise<void> {
  await pen.write(bodies.map((body) => bodyDraft(pen, body)));
  await pen.prose(
    'mandate',
    bodies.map(({ code, mandate }) => ({ code, by: programme, paragraphs: mandate })),
  );
  const codes = bodies.map(({ code }) => code);
  await pen.move(programme, codes, 'review');
  await pen.move(leader, codes, 'adopted');
  await pen.write([
    ...roleAssignments.map(({ title, role, person, deputy, scope, from, to }, index): Draft => ({
      code: `ROL-${index + 1}`,
      type: 'roleAssignment',
      by: programme,
      fields: { title, role, period: { from, to } },
      refs: { person, deputy, scope },
      states: ['shared'],
    })),
    ...skills.map(({ team, ...fields }, index): Draft => ({
      code: `SKL-${index + 1}`,
      type: 'skillNeed',
      by: programme,
      fields,
      refs: { team },
      states: ['shared'],
    })),
  ]);
}

/** Writes when the bodies met, what they decided on which grounds, and what was taken on (EX.8, EX.9). */
export async function writeDecisions(pen: Pen): Promise<void> {
  await writeMeetings(pen);
  await pen.write(decisions.map(decisionDraft));
  const codes = decisions.flatMap(({ code, outcome }) => (outcome === undefined ? [] : [code]));
  await pen.move(
    programme,
    decisions.map(({ code }) => code),
    'consultation',
  );
  await pen.move(programme, codes, 'review');
  await pen.move(leader, codes, 'adopted');
  await pen.write(
    actions.map(({ org, who, from, ...fields }, index) => ({
      code: `ACT-${index + 1}`,
      type: 'actionItem',
      by: programme,
      org,
      fields,
      refs: { who, from },
      states: ['shared'],
    })),
  );
  for (const action of conditions.actions) await pen.link(programme, conditions.of, 'conditions', action);
}

/** Adopts what the bodies decided to adopt; the roadmap with the initiatives and milestones that there are. */
export async function adoptOnDecisions(pen: Pen): Promise<void> {
  for (const { code, adopts } of decisions) if (adopts !== undefined) await pen.adopt(leader, adopts, code);
}

/** Of what is over the minutes go round, and are sealed once a leader has approved them; what is to come is a run-sheet. */
async function writeMeetings(pen: Pen): Promise<void> {
  await pen.write(meetings.map((meeting) => meetingDraft(pen, meeting)));
  const held = meetings.filter(({ minutes }) => minutes.length > 0);
  await pen.prose(
    'minutes',
    held.map(({ code, minutes }) => ({ code, by: programme, paragraphs: minutes })),
  );
  await pen.move(
    programme,
    held.map(({ code }) => code),
    'consultation',
  );
  const approved = held.flatMap(({ code, isSealed }) => (isSealed ? [code] : []));
  await pen.move(programme, approved, 'review');
  await pen.move(leader, approved, 'adopted');
}

const bodyDraft = (pen: Pen, { code, name, type, cadence, chair, reportsTo, seats, decides }: DemoBody): Draft => ({
  code,
  type: 'governanceBody',
  by: programme,
  fields: { name, type, cadence },
  refs: { chair, reportsTo },
  rows: {
    seats: seats.map(([organisation, person, role = 'member']) => ({
      organisation: pen.id(organisation),
      person: pen.id(person),
      role,
      from: seatedFrom,
    })),
    decisionRights: decides.map(([what, within]) => ({ what, within })),
  },
  // Who decides what is for everybody to look up (6.4-R7).
  visibility: 'public',
});

const meetingDraft = (pen: Pen, { code, title, body, date, place, runSheet, attendance }: DemoMeeting): Draft => ({
  code,
  type: 'meeting',
  by: programme,
  fields: { title, date, place },
  refs: { body },
  rows: {
    runSheet: runSheet.map(([minutes, kind, topic, who]) => ({
      topic,
      kind,
      minutes,
      ...(who !== undefined && { who: pen.id(who) }),
    })),
    attendance: attendance.map(([organisation, person, came]) => ({
      organisation: pen.id(organisation),
      person: pen.id(person),
      came,
    })),
  },
});

const decisionDraft = ({
  code,
  by,
  decidedBy,
  meeting,
  adopts = [],
  basis,
  options,
  votes,
  ...fields
}: DemoDecision): Draft => ({
  code,
  type: 'decision',
  by,
  fields,
  refs: { decidedBy, meeting },
  links: { adopts, basis },
  visibility: 'public',
  rows: {
    options,
    votes: sectors.flatMap((sector, index) => {
      const cast = votes?.[index];
      return cast === undefined ? [] : [{ sector, inFavour: cast[0], against: cast[1], abstained: cast[2] }];
    }),
  },
});
