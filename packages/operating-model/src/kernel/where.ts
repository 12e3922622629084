import type { FieldClass } from './field.ts';
import {
  type Action,
  type Actor,
  type FieldAccess,
  type FieldRow,
  type HeldRole,
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
 * The same rule as `can`, as a predicate over the columns of `record` (alias `r`): id, state, visibility, owner_id,
 * owner_org, owner_sector, last_editor. A test compares the two on every pair.
 * @param first number of the first parameter, for use inside a longer statement
 */
export function where(rows: readonly PolicyRow[], actor: Actor, action: Action, type: TypeFacts, first = 1): Predicate {
  return predicate(actionCondition(rows, actor, action, type), first);
}

/**
 * The same rule as `canField`, as a predicate over the columns of `record` (alias `r`). Whoever filters or sorts by a field
 * asks it first, for an answer that depends on a value tells the value.
 * @param first number of the first parameter, for use inside a longer statement
 */
export function whereField(
  rows: readonly PolicyRow[],
  fieldRows: readonly FieldRow[],
  actor: Actor,
  access: FieldAccess,
  fieldClass: FieldClass,
  type: TypeFacts,
  first = 1,
): Predicate {
  const wanted: readonly FieldAccess[] = access === 'read' ? ['read'] : ['read', 'write'];
  const conditions = wanted.map((one) =>
    anyOf(
      fieldRows
        .filter((row) => row.class === fieldClass && row.access === one)
        .map((row) => fieldCondition(row, rows, actor, type)),
    ),
  );
  return predicate(allOf([actionCondition(rows, actor, 'view', type), ...conditions]), first);
}

function predicate(condition: Condition, first: number): Predicate {
  const parameters: unknown[] = [];
  const sql = write(condition, (value) => `$${first + parameters.push(value) - 1}`);
  return { sql, parameters };
}

type Bind = (value: unknown) => string;
/** A condition is decided already, or written later: a parameter is bound only when its condition is kept. */
type Condition = boolean | ((bind: Bind) => string);

const write = (condition: Condition, bind: Bind) =>
  typeof condition === 'boolean' ? String(condition) : condition(bind);

function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.includes(false)) return false;
  const open = conditions.filter((condition) => condition !== true);
  return open.length === 0 || ((bind) => open.map((condition) => write(condition, bind)).join(' and '));
}

function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.includes(true)) return true;
  const open = conditions.filter((condition) => condition !== false);
  return open.length > 0 && ((bind) => `(${open.map((condition) => `(${write(condition, bind)})`).join(' or ')})`);
}

function actionCondition(rows: readonly PolicyRow[], actor: Actor, action: Action, type: TypeFacts): Condition {
  const wanted: readonly Action[] = action === 'view' || action === 'create' ? [action] : ['view', action];
  const conditions = wanted.map((one) =>
    anyOf(rows.filter((row) => row.may.includes(one)).map((row) => rowCondition(row, actor, type))),
  );
  if (action === 'approve') conditions.push(notOwn(actor.person));
  return allOf(conditions);
}

function fieldCondition(row: FieldRow, rows: readonly PolicyRow[], actor: Actor, type: TypeFacts): Condition {
  return allOf([
    row.action === undefined || actionCondition(rows, actor, row.action, type),
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
    row.states === undefined || ((bind) => `r.state = any(${bind(row.states)}::text[])`),
    row.visibility === undefined || ((bind) => `r.visibility = any(${bind(row.visibility)}::text[])`),
    row.relation === undefined || relationCondition(row.relation, actor),
  ]);
}

/** Somebody holds a role: for all records of the type, or for some. */
function roleCondition(wanted: PolicyRow['role'], actor: Actor, type: TypeFacts): Condition {
  const held = actor.roles.filter((role) => role.role === wanted && mayCover(role, type));
  const records = held.map(({ record }) => record).filter((record) => record !== undefined);
  if (records.length < held.length) return true;
  return held.length > 0 && ((bind) => `r.id = any(${bind(records)}::uuid[])`);
}

function relationCondition(relation: Relation, { person, organisation, sector }: Actor): Condition {
  if (relation === 'owner') return (bind) => `r.owner_id = ${bind(person)}::uuid`;
  if (relation === 'org') return organisation !== null && ((bind) => `r.owner_org = ${bind(organisation)}::uuid`);
  return sector !== null && ((bind) => `r.owner_sector = ${bind(sector)}::text`);
}

/** Nobody approves what they own or changed last. */
const notOwn =
  (person: string): Condition =>
  (bind) => {
    const me = `${bind(person)}::uuid`;
    return `r.owner_id is distinct from ${me} and r.last_editor is distinct from ${me}`;
  };

function mayCover(held: HeldRole, type: TypeFacts): boolean {
  if (held.record !== undefined) return true;
  if (recordRoles.some((role) => role === held.role)) return false;
  return held.practice === undefined || held.practice === type.practice;
}
