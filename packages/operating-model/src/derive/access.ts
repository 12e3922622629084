import type { RecordType } from '../kernel/define.ts';
import type { FieldClass, Options } from '../kernel/field.ts';
import {
  type About,
  type Action,
  type Actor,
  type Beginning,
  can,
  canField,
  type FieldAccess,
  type PolicyRow,
  type RecordClass,
  type Ruled,
  type Subject,
} from '../kernel/policy.ts';
import { type Role, roles } from '../kernel/role.ts';
import type { State } from '../kernel/state.ts';
import { fieldRows, policyRows } from '../policy-rows.ts';

const rowsOfType = new WeakMap<Ruled, readonly PolicyRow[]>();

/**
 * The rights that hold for a record type: the general ones, and its own in place of them for every action that its own name.
 * Whoever asks, be it the function, SQL or the serializer, asks these rows.
 */
export function rowsFor(type: Ruled): readonly PolicyRow[] {
  const known = rowsOfType.get(type);
  if (known !== undefined) return known;
  const rows = overriding(policyRows, type.policy ?? []);
  rowsOfType.set(type, rows);
  return rows;
}

function overriding(general: readonly PolicyRow[], own: readonly PolicyRow[]): readonly PolicyRow[] {
  if (own.length === 0) return general;
  const named = new Set(own.flatMap(({ may }) => may));
  const kept = general.flatMap((row) => {
    const may = row.may.filter((action) => !named.has(action));
    return may.length === 0 ? [] : [{ ...row, may }];
  });
  return [...kept, ...own];
}

/** A field by its name; undefined for any other word, also one that every object answers to. */
export const fieldOf = <Field>(type: { fields: Readonly<Record<string, Field>> }, name: string): Field | undefined =>
  Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;

/** What can be chosen in a field, by what is stored; nothing in one of another kind, or where there is no such field. */
export function optionsOf(type: Pick<RecordType, 'fields'>, name: string): Options {
  const field = fieldOf(type, name);
  return field?.kind === 'choice' ? field.options : {};
}

/**
 * Whether somebody may do something to a record of a type. Of what speaks about something nothing is seen by who may not see
 * that; whether one may be begun is asked there, and nobody answers it who may not comment there.
 */
export function mayDo(type: Ruled, actor: Actor, action: Action, subject: Subject): boolean {
  const { about } = subject;
  if (!seesAbout(type, actor, about)) return false;
  if (type.about === undefined || about === null) return can(rowsFor(type), actor, action, subject);
  const there = askedThere(type.about, action);
  if (there !== null && !mayDo(about.type, actor, there, about.subject)) return false;
  const { one } = type.about;
  // Nobody adds their own voice to their own words.
  if (action === 'create' && one === 'person' && about.subject.owner === actor.person) return false;
  const isBegunByAnyone = action === 'create' && one !== 'organisation';
  return isBegunByAnyone || can(rowsFor(type), actor, action, subject);
}

/** What somebody must be allowed to do to what a record speaks about, to do something to the record itself; null where seeing it is enough. */
export function askedThere({ begins, one }: Pick<RuledAbout, 'begins' | 'one'>, action: Action): Beginning | null {
  if (action === 'create') return begins;
  if (action === 'comment') return 'comment';
  return one === 'organisation' && (action === 'edit' || action === 'transition') ? begins : null;
}
type RuledAbout = NonNullable<Ruled['about']>;

/** Whether somebody sees what a record speaks about, down to the field, where its type speaks about something. */
export function seesAbout(type: Ruled, actor: Actor, about: About | null): boolean {
  if (type.about === undefined) return true;
  if (about === null || about.binned) return false;
  return about.field === null
    ? mayDo(about.type, actor, 'view', about.subject)
    : mayUse(about.type, actor, 'read', about.field, about.subject);
}

/**
 * Whether somebody may bring a record to another state; whether that may follow is the lifecycle's to say. Adopting is a right
 * of its own. What is adopted is taken up again by whoever may move it on as a draft: the sealed version stays.
 */
export function mayMove(type: RecordType, actor: Actor, subject: Subject, state: State): boolean {
  if (state === 'adopted') return mayDo(type, actor, 'approve', subject);
  const isTakenUp = subject.state === 'adopted' && state === 'draft';
  return mayDo(type, actor, 'transition', isTakenUp ? { ...subject, state } : subject);
}

/**
 * Whether somebody may invite others to write a record, and end that again: those who may write it by their own standing,
 * and not only because they were invited themselves. What somebody said is theirs alone to change.
 */
export const mayInvite = (type: RecordType, actor: Actor, subject: Subject): boolean =>
  type.about === undefined &&
  mayDo(type, { ...actor, roles: actor.roles.filter(({ record }) => record === undefined) }, 'edit', subject);

/** Whether somebody could write a record if they were invited to it; no also for those who write it anyway. */
export function mayBeInvited(type: RecordType, actor: Actor, subject: Subject): boolean {
  if (subject.id === undefined || type.about !== undefined || mayDo(type, actor, 'edit', subject)) return false;
  return mayDo(type, { ...actor, roles: [...actor.roles, { role: 'editor', record: subject.id }] }, 'edit', subject);
}

/** The roles that let somebody write records of a type, whosever they are: those to look among for who could invite. */
export function rolesThatWrite(type: RecordType): readonly Role[] {
  const rows = rowsFor(type).filter(
    ({ may, classes, relation }) =>
      may.includes('edit') && (classes?.includes(type.class) ?? true) && relation !== 'owner' && relation !== 'org',
  );
  return roles.filter((role) => rows.some((row) => row.role === role));
}

/** Whether somebody may read or write one field of a record; no for a field that there is not. */
export function mayUse(type: Ruled, actor: Actor, access: FieldAccess, name: string, subject: Subject): boolean {
  const field = fieldOf(type, name);
  if (field === undefined || !seesAbout(type, actor, subject.about)) return false;
  const { about } = subject;
  if (field.class === 'verdict' && access === 'write') {
    return about?.field != null && mayUse(about.type, actor, 'write', about.field, about.subject);
  }
  const there = access === 'write' && type.about !== undefined ? askedThere(type.about, 'edit') : null;
  if (there !== null && (about === null || !mayDo(about.type, actor, there, about.subject))) return false;
  return canField(rowsFor(type), fieldRows, actor, access, field.class ?? 'open', subject);
}

/** Classes of fields for which a change may be asked: others are their owners' own, or nobody's to change. */
const proposable: ReadonlySet<FieldClass> = new Set(['open', 'decision', 'commercial', 'assessment']);

/** Whether a change of a field may be asked for at all, in records of a class: what somebody said is theirs to say. */
export const isProposable = (
  recordClass: RecordClass,
  { class: fieldClass = 'open' }: { class?: FieldClass },
): boolean => recordClass !== 'voice' && proposable.has(fieldClass);

/** Whether somebody may ask that a field of a record be changed. */
export function mayPropose(type: Ruled, actor: Actor, name: string, subject: Subject): boolean {
  const field = fieldOf(type, name);
  if (field === undefined || type.about !== undefined || !isProposable(subject.class, field)) return false;
  return mayDo(type, actor, 'propose', subject) && mayUse(type, actor, 'read', name, subject);
}
