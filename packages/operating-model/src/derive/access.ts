import type { RecordType } from '../kernel/define.ts';
import type { Field } from '../kernel/field.ts';
import {
  type Action,
  type Actor,
  can,
  canField,
  type FieldAccess,
  type PolicyRow,
  type Subject,
} from '../kernel/policy.ts';
import { type Role, roles } from '../kernel/role.ts';
import type { State } from '../kernel/state.ts';
import { fieldRows, policyRows } from '../policy-rows.ts';

const rowsOfType = new WeakMap<RecordType, readonly PolicyRow[]>();

/**
 * The rights that hold for a record type: the general ones, and its own in place of them for every action that its own name.
 * Whoever asks, be it the function, SQL or the serializer, asks these rows.
 */
export function rowsFor(type: RecordType): readonly PolicyRow[] {
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
export const fieldOf = (type: Pick<RecordType, 'fields'>, name: string): Field | undefined =>
  Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;

/** Whether somebody may do something to a record of a type. */
export const mayDo = (type: RecordType, actor: Actor, action: Action, subject: Subject): boolean =>
  can(rowsFor(type), actor, action, subject);

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
 * and not only because they were invited themselves.
 */
export const mayInvite = (type: RecordType, actor: Actor, subject: Subject): boolean =>
  mayDo(type, { ...actor, roles: actor.roles.filter(({ record }) => record === undefined) }, 'edit', subject);

/** Whether somebody could write a record if they were invited to it; no also for those who write it anyway. */
export function mayBeInvited(type: RecordType, actor: Actor, subject: Subject): boolean {
  if (subject.id === undefined || mayDo(type, actor, 'edit', subject)) return false;
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
export function mayUse(type: RecordType, actor: Actor, access: FieldAccess, name: string, subject: Subject): boolean {
  const field = fieldOf(type, name);
  return field !== undefined && canField(rowsFor(type), fieldRows, actor, access, field.class ?? 'open', subject);
}
