import {
  type Action,
  type Actor,
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
  const wanted: readonly Action[] = action === 'view' || action === 'create' ? [action] : ['view', action];
  const conditions = wanted.map((one) =>
    anyOf(rows.filter((row) => row.may.includes(one)).map((row) => rowCondition(row, actor, type))),
  );
  if (action === 'approve') conditions.push(notOwn(actor.person));
  const parameters: unknown[] = [];
  const sql = write(allOf(conditions), (value) => `$${first + parameters.push(value) - 1}`);
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

/** One row as a condition; what is known of type and actor is decided here, the rest by the database. */
function rowCondition(row: PolicyRow, actor: Actor, type: TypeFacts): Condition {
  const held = actor.roles.filter((role) => role.role === row.role && mayCover(role, type));
  const records = held.map(({ record }) => record).filter((record) => record !== undefined);
  return allOf([
    held.length > 0 && (row.classes?.includes(type.class) ?? true),
    records.length < held.length || ((bind) => `r.id = any(${bind(records)}::uuid[])`),
    row.states === undefined || ((bind) => `r.state = any(${bind(row.states)}::text[])`),
    row.visibility === undefined || ((bind) => `r.visibility = any(${bind(row.visibility)}::text[])`),
    row.relation === undefined || relationCondition(row.relation, actor),
  ]);
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
