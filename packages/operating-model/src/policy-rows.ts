import type { FieldRow, PolicyRow, RecordClass } from './kernel/policy.ts';
import { firstStates, officeSeesHidden, openStates, writingStates } from './kernel/rights.ts';
import { audiences, type Visibility } from './kernel/state.ts';

/** Everything that more than its owner sees. */
const shown: readonly Visibility[] = ['org', 'sector', 'members', 'public'];
const toMembers: readonly Visibility[] = ['members', 'public'];
/** The city's own papers: what the programme office runs. */
const papers: readonly RecordClass[] = ['direction', 'portfolio', 'stakeholder', 'engagement', 'governance'];
/** What the people of the city see of each other's work; assessments and ballots are not among it. */
const common: readonly RecordClass[] = [...papers, 'voice', 'workshop'];
const spoken: readonly RecordClass[] = ['engagement', 'voice', 'stakeholder', 'portfolio'];

/** Roles of people who take part in the city's work themselves. */
const taking = ['practice_lead', 'facilitator', 'reviewer', 'privacy_lead', 'member', 'observer'] as const;

/**
 * The general rights, by class of record, state, visibility and relation: house rules that a record type may narrow or widen.
 * Nothing here subtracts: a right stands in some row, or it does not exist. A condition that the right to view implies is left out.
 */
export const policyRows: readonly PolicyRow[] = [
  // whose it is
  { role: 'member', relation: 'owner', may: ['view', 'history'] },
  {
    role: 'member',
    relation: 'owner',
    classes: ['voice', 'engagement', 'stakeholder'],
    states: ['draft', 'shared'],
    may: ['edit', 'transition'],
  },
  { role: 'member', relation: 'org', classes: common, visibility: shown, may: ['view', 'history'] },
  {
    role: 'member',
    relation: 'org',
    classes: ['direction', 'engagement', 'stakeholder'],
    states: writingStates,
    may: ['edit'],
  },
  // the lead organisation keeps its own part of the portfolio up to date until it is closed or archived
  {
    role: 'member',
    relation: 'org',
    classes: ['portfolio'],
    states: [...openStates, 'adopted'],
    may: ['edit', 'transition'],
  },
  { role: 'member', relation: 'org', classes: common, states: openStates, may: ['comment'] },
  { role: 'member', relation: 'sector', classes: common, visibility: ['sector'], may: ['view'] },
  { role: 'member', classes: common, visibility: ['sector'], states: openStates, may: ['comment'] },
  // everyone who takes part
  { role: 'member', classes: common, visibility: toMembers, may: ['view'] },
  { role: 'member', classes: common, visibility: toMembers, states: openStates, may: ['comment', 'propose'] },
  { role: 'member', classes: spoken, states: firstStates, may: ['create'] },
  { role: 'observer', classes: common, visibility: toMembers, may: ['view'] },
  { role: 'reviewer', classes: papers, visibility: toMembers, may: ['view', 'history'] },
  { role: 'reviewer', classes: papers, states: openStates, may: ['comment'] },
  { role: 'privacy_lead', classes: papers, visibility: toMembers, may: ['view', 'history'] },
  { role: 'privacy_lead', classes: papers, states: openStates, may: ['comment'] },
  // invited to one record
  { role: 'viewer', visibility: audiences, may: ['view'] },
  { role: 'commenter', states: openStates, may: ['comment'] },
  { role: 'commenter', visibility: audiences, may: ['view'] },
  { role: 'suggester', states: openStates, may: ['comment', 'propose'] },
  { role: 'suggester', visibility: audiences, may: ['view'] },
  { role: 'editor', states: writingStates, may: ['edit', 'comment', 'propose'] },
  { role: 'editor', visibility: audiences, may: ['view', 'history'] },
  // the programme office, whole or within a practice
  { role: 'programme_manager', classes: common, visibility: shown, may: ['view', 'history', 'export'] },
  { role: 'programme_manager', classes: common, states: openStates, may: ['edit', 'transition', 'comment', 'propose'] },
  { role: 'programme_manager', classes: papers, states: firstStates, may: ['create'] },
  { role: 'programme_manager', classes: ['assessment'], may: ['view', 'history', 'edit', 'create', 'transition'] },
  { role: 'practice_lead', classes: common, visibility: shown, may: ['view', 'history'] },
  { role: 'practice_lead', classes: papers, states: openStates, may: ['edit', 'transition', 'comment', 'propose'] },
  { role: 'practice_lead', classes: papers, states: firstStates, may: ['create'] },
  ...officeSeesHidden.map((row): PolicyRow => ({ ...row, classes: ['voice'] })),
  // city leadership
  { role: 'leader', classes: common, visibility: shown, may: ['view', 'history', 'export'] },
  { role: 'leader', classes: common, states: openStates, may: ['comment'] },
  { role: 'leader', classes: papers, states: ['review'], may: ['approve', 'transition'] },
  { role: 'leader', classes: ['assessment'], may: ['view', 'history'] },
  // who takes part is known to all who do
  ...taking.map((role): PolicyRow => ({ role, classes: ['membership'], visibility: toMembers, may: ['view'] })),
  { role: 'leader', visibility: toMembers, may: ['view'] },
  { role: 'programme_manager', visibility: toMembers, may: ['view'] },
  // everyone, also without an account: what was made public, once it is adopted or shared
  {
    role: 'guest',
    classes: ['direction', 'portfolio', 'engagement', 'voice', 'governance'],
    states: ['adopted', 'shared', 'closed'],
    visibility: ['public'],
    may: ['view'],
  },
  // access, and nothing of the content
  { role: 'city_admin', classes: ['membership'], may: ['view', 'history', 'create', 'edit', 'manage', 'export'] },
  { role: 'auditor', classes: ['membership'], may: ['view', 'history', 'export'] },
];

/** Who may read and write fields of each class, besides the right to view or edit the record. */
export const fieldRows: readonly FieldRow[] = [
  { class: 'open', access: 'read' },
  { class: 'open', access: 'write', action: 'edit' },
  { class: 'decision', access: 'read' },
  { class: 'decision', access: 'write', action: 'transition' },
  // Whoever speaks may share what they said, and yet not answer themselves in the city's name.
  { class: 'answer', access: 'read' },
  { class: 'answer', access: 'write', role: 'programme_manager', action: 'transition' },
  { class: 'answer', access: 'write', role: 'practice_lead', action: 'transition' },
  // What became of what somebody said is objected to by nobody in their place, and that is read by whoever answers.
  { class: 'objection', access: 'read', relation: 'owner' },
  { class: 'objection', access: 'read', role: 'programme_manager' },
  { class: 'objection', access: 'read', role: 'practice_lead' },
  { class: 'objection', access: 'write', relation: 'owner' },
  // What somebody lets be said of themselves is theirs alone to say, and to take back.
  { class: 'consent', access: 'read' },
  { class: 'consent', access: 'write', relation: 'owner' },
  // What was said is dealt with by whoever said it, and by those about whose things it was said.
  { class: 'handling', access: 'read' },
  { class: 'handling', access: 'write', relation: 'owner' },
  { class: 'handling', access: 'write', relation: 'about' },
  { class: 'handling', access: 'write', role: 'programme_manager' },
  { class: 'handling', access: 'write', role: 'practice_lead' },
  // Who may write it is asked of what it speaks about.
  { class: 'verdict', access: 'read' },
  { class: 'fixed', access: 'read' },
  // What was hidden is between its speaker and whoever moderates; that it was, for which reason and how it ended is for all.
  ...(['case', 'appeal'] as const).flatMap((one): FieldRow[] => [
    { class: one, access: 'read', relation: 'speaker' },
    { class: one, access: 'read', role: 'programme_manager' },
    { class: one, access: 'read', role: 'practice_lead' },
  ]),
  { class: 'case', access: 'write', role: 'programme_manager' },
  { class: 'case', access: 'write', role: 'practice_lead' },
  { class: 'appeal', access: 'write', relation: 'speaker' },
  { class: 'ruling', access: 'read' },
  { class: 'ruling', access: 'write', role: 'programme_manager' },
  { class: 'ruling', access: 'write', role: 'practice_lead' },
  { class: 'contact', access: 'read', relation: 'owner' },
  { class: 'contact', access: 'read', relation: 'org' },
  { class: 'contact', access: 'read', role: 'programme_manager' },
  { class: 'contact', access: 'read', role: 'city_admin' },
  { class: 'contact', access: 'write', relation: 'owner', action: 'edit' },
  { class: 'contact', access: 'write', role: 'city_admin' },
  { class: 'commercial', access: 'read', relation: 'org' },
  { class: 'commercial', access: 'read', role: 'programme_manager' },
  { class: 'commercial', access: 'read', role: 'leader' },
  { class: 'commercial', access: 'write', relation: 'org', action: 'edit' },
  { class: 'assessment', access: 'read', relation: 'org' },
  { class: 'assessment', access: 'read', role: 'programme_manager' },
  { class: 'assessment', access: 'read', role: 'practice_lead' },
  { class: 'assessment', access: 'read', role: 'leader' },
  { class: 'assessment', access: 'write', role: 'programme_manager', action: 'edit' },
  { class: 'assessment', access: 'write', role: 'practice_lead', action: 'edit' },
];
