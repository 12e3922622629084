import type { FieldClass } from './field.ts';
import type { Role } from './role.ts';
import type { Sector } from './sector.ts';
import type { State, Visibility } from './state.ts';

/**
 * What can be done to a record. Every action but those by which it begins also needs the right to view; `enter` begins what somebody
 * says who has no account.
 */
export const actions = [
  'view',
  'history',
  'comment',
  'propose',
  'create',
  'enter',
  'edit',
  'transition',
  'approve',
  'moderate',
  'export',
  'manage',
] as const;
export type Action = (typeof actions)[number];

/** Those by which a record begins: there is nothing yet to view. */
export const isBeginning = (action: Action): boolean => action === 'create' || action === 'enter';

/** What somebody must be allowed to do to something to begin a record that speaks about it. */
export type Beginning = Extract<Action, 'comment' | 'propose'>;

/** Of whom there is one at most in each place. */
export type Sole = 'organisation' | 'person';

/** Groups of record types that share their rights. */
export const recordClasses = [
  'direction',
  'portfolio',
  'stakeholder',
  'engagement',
  'voice',
  'governance',
  'assessment',
  'membership',
  'workshop',
  'log',
] as const;
export type RecordClass = (typeof recordClasses)[number];

/** What a person may be given on one record: invited co-editors, the share dialog. */
export const recordRoles = ['editor', 'suggester', 'commenter', 'viewer'] as const;
export type RecordRole = (typeof recordRoles)[number];

/**
 * How somebody stands to a record: it is theirs, their organisation's, of an organisation of their sector, or it speaks about
 * something that is theirs or their organisation's, or that they said themselves.
 */
export const relations = ['owner', 'org', 'sector', 'about', 'speaker'] as const;
export type Relation = (typeof relations)[number];

/** One line of the policy: whoever holds the role, and meets every condition given, may do these things. */
export interface PolicyRow {
  role: Role | RecordRole;
  /** Whom the person stands for. */
  sectors?: readonly Sector[];
  relation?: Relation;
  classes?: readonly RecordClass[];
  states?: readonly State[];
  visibility?: readonly Visibility[];
  may: readonly Action[];
}

/** A role that somebody holds now; without a scope it holds for the whole city. */
export interface HeldRole {
  role: Role | RecordRole;
  /** Only records of this clause: `6.9`. */
  practice?: string;
  /** Only this record. */
  record?: string;
}

/** Who asks. */
export interface Actor {
  /** Member id. */
  person: string;
  organisation: string | null;
  sector: Sector | null;
  roles: readonly HeldRole[];
  /** A record that somebody without an account said, and shows the slip of. */
  slip?: string;
}

/** What a right depends on in a record. `id` is absent while it is being created. */
export interface Subject {
  id?: string;
  class: RecordClass;
  practice: string;
  state: State;
  visibility: Visibility;
  owner: string | null;
  ownerOrg: string | null;
  ownerSector: Sector | null;
  /** Who changed it last; nobody approves their own. */
  lastEditor: string | null;
  /** What it speaks about; null where it stands for itself. */
  about: About | null;
}

/** What a right asks of a record type: the types name their rights, and so these do not name the types. */
export interface Ruled {
  fields: Readonly<Record<string, { class?: FieldClass }>>;
  policy?: readonly PolicyRow[];
  about?: { on: string; at?: string; answers?: string; begins: Beginning; one?: Sole };
}

/** What a record speaks about. */
export interface About {
  type: Ruled;
  subject: Subject;
  /** The field spoken about; null for the whole record. */
  field: string | null;
  /** Whether it lies in the bin. */
  binned: boolean;
}

/** A role's scope covers a record, and a role of one record never holds without naming it. */
function covers(held: HeldRole, subject: Subject): boolean {
  if (held.record !== undefined) return held.record === subject.id;
  if (recordRoles.some((role) => role === held.role)) return false;
  return held.practice === undefined || held.practice === subject.practice;
}

function related(actor: Actor, relation: Relation, subject: Subject): boolean {
  if (relation === 'owner') return subject.owner === actor.person;
  if (relation === 'org') return actor.organisation !== null && subject.ownerOrg === actor.organisation;
  if (relation === 'about') {
    const theirs = subject.about?.subject;
    return theirs !== undefined && (related(actor, 'owner', theirs) || related(actor, 'org', theirs));
  }
  if (relation === 'speaker') {
    const said = subject.about?.subject;
    return said !== undefined && (related(actor, 'owner', said) || (said.id !== undefined && said.id === actor.slip));
  }
  return actor.sector !== null && subject.ownerSector === actor.sector;
}

/** Whether one row lets an actor do something, apart from the right to view. */
function matches(row: PolicyRow, actor: Actor, action: Action, subject: Subject): boolean {
  return (
    row.may.includes(action) &&
    (row.classes?.includes(subject.class) ?? true) &&
    (row.states?.includes(subject.state) ?? true) &&
    (row.visibility?.includes(subject.visibility) ?? true) &&
    (row.relation === undefined || related(actor, row.relation, subject)) &&
    (row.sectors?.some((sector) => sector === actor.sector) ?? true) &&
    actor.roles.some((held) => held.role === row.role && covers(held, subject))
  );
}

/**
 * Whether an actor may do something to a record.
 * Every action implies that the record may be viewed; only beginning one does not, for there is nothing yet to view.
 * Nobody approves what they own or changed last, nor moderates what they said.
 */
export function can(rows: readonly PolicyRow[], actor: Actor, action: Action, subject: Subject): boolean {
  const allowed = (wanted: Action) => rows.some((row) => matches(row, actor, wanted, subject));
  if (isBeginning(action)) return allowed(action);
  if (action === 'approve' && (subject.owner === actor.person || subject.lastEditor === actor.person)) return false;
  if (action === 'moderate' && subject.owner === actor.person) return false;
  return allowed('view') && (action === 'view' || allowed(action));
}

/** What may be done with a field: the record's right, narrowed by the field's class. */
export type FieldAccess = 'read' | 'write';

/** One line for fields of a class; the record must be viewable (read) or editable (write) besides, where `needs` says so. */
export interface FieldRow {
  class: FieldClass;
  access: FieldAccess;
  /** The action on the record that lets in by itself. */
  action?: Action;
  role?: Role;
  relation?: Relation;
}

/**
 * Whether an actor may read or write fields of a class.
 * Reading needs the right to view the record, writing needs the right to read as well.
 */
export function canField(
  rows: readonly PolicyRow[],
  fieldRows: readonly FieldRow[],
  actor: Actor,
  access: FieldAccess,
  fieldClass: FieldClass,
  subject: Subject,
): boolean {
  if (!can(rows, actor, 'view', subject)) return false;
  const allowed = (wanted: FieldAccess) =>
    fieldRows.some(
      (row) =>
        row.class === fieldClass &&
        row.access === wanted &&
        (row.action === undefined || can(rows, actor, row.action, subject)) &&
        (row.relation === undefined || related(actor, row.relation, subject)) &&
        (row.role === undefined || actor.roles.some((held) => held.role === row.role && covers(held, subject))),
    );
  return allowed('read') && (access === 'read' || allowed('write'));
}
