import type { FieldClass } from './field.ts';
import {
  type Action,
  type Actor,
  type FieldAccess,
  type FieldRow,
  type HeldRole,
  isBeginning,
  type PolicyRow,
  type RecordClass,
  type Relation,
  recordRoles,
} from './policy.ts';

/** A condition on records, in SQL with numbered parameters. */
export interface Predicate {
  sql: string;
  parameters: unknown[];
}

/** What is known of the records asked for before any is read: they are all of one type. */
export interface TypeFacts {
  class: RecordClass;
  practice: string;
}

/**
 * The same rule as `can`, as a condition over the columns of `record`: id, state, visibility, owner_id,
 * owner_org, owner_sector, last_editor, about_id. A test compares the two on every pair.
 */
export function mayCondition(rows: readonly PolicyRow[], actor: Actor, action: Action, type: TypeFacts): Condition {
  const wanted: readonly Action[] = action === 'view' || isBeginning(action) ? [action] : ['view', action];
  const conditions = wanted.map((one) =>
    anyOf(rows.filter((row) => row.may.includes(one)).map((row) => rowCondition(row, actor, type))),
  );
  if (action === 'approve') conditions.push(notOwn(actor.person));
  if (action === 'moderate') conditions.push(notSaid(actor.person));
  return allOf(conditions);
}

/**
 * The same rule as `canField`, as a condition over the columns of `record`. Whoever filters or sorts by a field asks it first,
 * for an answer that depends on a value tells the value.
 */
export function mayUseCondition(
  rows: readonly PolicyRow[],
  fieldRows: readonly FieldRow[],
  actor: Actor,
  access: FieldAccess,
  fieldClass: FieldClass,
  type: TypeFacts,
): Condition {
  const wanted: readonly FieldAccess[] = access === 'read' ? ['read'] : ['read', 'write'];
  const conditions = wanted.map((one) =>
    anyOf(
      fieldRows
        .filter((row) => row.class === fieldClass && row.access === one)
        .map((row) => fieldCondition(row, rows, actor, type)),
    ),
  );
  return allOf([mayCondition(rows, actor, 'view', type), ...conditions]);
}

/**
 * A condition in SQL, its parameters numbered.
 * @param first number of the first parameter, for use inside a longer statement
 * @param row alias of the record asked about
 */
export function predicate(condition: Condition, first = 1, row = 'r'): Predicate {
  const parameters: unknown[] = [];
  const sql = write(condition, { row, bind: (value) => `$${first + parameters.push(value) - 1}` });
  return { sql, parameters };
}

/** Where a condition is written, and what puts a value in the place of a parameter. */
export interface Place {
  /** Alias of the record asked about. */
  row: string;
  /** Alias of the record that speaks about it, inside {@link inAbout}. */
  speaker?: string;
  bind: (value: unknown) => string;
}
/** A condition is decided already, or written later: a parameter is bound only when its condition is kept. */
export type Condition = boolean | ((place: Place) => string);

/** A condition as SQL. */
export const write = (condition: Condition, place: Place): string =>
  typeof condition === 'boolean' ? String(condition) : condition(place);

/** That all of some conditions hold. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.includes(false)) return false;
  const open = conditions.filter((condition) => condition !== true);
  return open.length === 0 || ((place) => open.map((condition) => write(condition, place)).join(' and '));
}

/** That one of some conditions holds. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.includes(true)) return true;
  const open = conditions.filter((condition) => condition !== false);
  return open.length > 0 && ((place) => `(${open.map((condition) => `(${write(condition, place)})`).join(' or ')})`);
}

function fieldCondition(row: FieldRow, rows: readonly PolicyRow[], actor: Actor, type: TypeFacts): Condition {
  return allOf([
    row.action === undefined || mayCondition(rows, actor, row.action, type),
    row.relation === undefined || relationCondition(row.relation, actor),
    row.role === undefined || roleCondition(row.role, actor, type),
  ]);
}

/** One row as a condition; what is known of type and actor is decided here, the rest by the database. */
function rowCondition(row: PolicyRow, actor: Actor, type: TypeFacts): Condition {
  return allOf([
    row.classes?.includes(type.class) ?? true,
    row.sectors?.some((sector) => sector === actor.sector) ?? true,
    roleCondition(row.role, actor, type),
    row.states === undefined || ((place) => `${place.row}.state = any(${place.bind(row.states)}::text[])`),
    row.visibility === undefined || ((place) => `${place.row}.visibility = any(${place.bind(row.visibility)}::text[])`),
    row.relation === undefined || relationCondition(row.relation, actor),
  ]);
}

/** Somebody holds a role: for all records of the type, or for some. */
function roleCondition(wanted: PolicyRow['role'], actor: Actor, type: TypeFacts): Condition {
  const held = actor.roles.filter((role) => role.role === wanted && mayCover(role, type));
  const records = held.map(({ record }) => record).filter((record) => record !== undefined);
  if (records.length < held.length) return true;
  return held.length > 0 && ((place) => `${place.row}.id = any(${place.bind(records)}::uuid[])`);
}

function relationCondition(relation: Relation, actor: Actor): Condition {
  const { person, organisation, sector } = actor;
  switch (relation) {
    case 'owner':
      return ({ row, bind }) => `${row}.owner_id = ${bind(person)}::uuid`;
    case 'org':
      return organisation !== null && (({ row, bind }) => `${row}.owner_org = ${bind(organisation)}::uuid`);
    case 'sector':
      return sector !== null && (({ row, bind }) => `${row}.owner_sector = ${bind(sector)}::text`);
    case 'about':
      return inAbout(anyOf([relationCondition('owner', actor), relationCondition('org', actor)]));
    case 'speaker':
      return inAbout(relationCondition('owner', actor));
  }
}

/** That something holds of what a record speaks about. */
export function inAbout(condition: Condition): Condition {
  if (condition === false) return false;
  return ({ row, bind }) => {
    const about = `${row}a`;
    const holds = write(condition, { row: about, speaker: row, bind });
    return `exists (select from record ${about} where ${about}.id = ${row}.about_id and ${holds})`;
  };
}

/** Nobody approves what they own or changed last. */
const notOwn =
  (person: string): Condition =>
  ({ row, bind }) => {
    const me = `${bind(person)}::uuid`;
    return `${row}.owner_id is distinct from ${me} and ${row}.last_editor is distinct from ${me}`;
  };

/** Nobody moderates what they said. */
const notSaid =
  (person: string): Condition =>
  ({ row, bind }) =>
    `${row}.owner_id is distinct from ${bind(person)}::uuid`;

function mayCover(held: HeldRole, type: TypeFacts): boolean {
  if (held.record !== undefined) return true;
  if (recordRoles.some((role) => role === held.role)) return false;
  return held.practice === undefined || held.practice === type.practice;
}
