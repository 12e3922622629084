import type { RecordType } from '../kernel/define.ts';
import type { FieldClass } from '../kernel/field.ts';
import type { Action, Actor, FieldAccess } from '../kernel/policy.ts';
import {
  allOf,
  anyOf,
  type Condition,
  inAbout,
  mayCondition,
  mayUseCondition,
  predicate,
  type Predicate,
} from '../kernel/where.ts';
import { fieldRows } from '../policy-rows.ts';
import { recordTypes } from '../practices/index.ts';
import { fieldOf, rowsFor } from './access.ts';

/** Whatever can be asked of records that are there already. */
type Asked = Exclude<Action, 'create'>;

/**
 * The same rule as `mayDo`, as a predicate over records of one type (alias `r`), for those that are there already. A test
 * compares the two.
 * @param first number of the first parameter, for use inside a longer statement
 */
export const whereMay = (type: RecordType, actor: Actor, action: Asked, first = 1): Predicate =>
  predicate(doCondition(type, actor, action), first);

/** The same rule as `mayUse`, as a predicate over records of one type (alias `r`). @param first number of the first parameter */
export function whereUse(type: RecordType, actor: Actor, access: FieldAccess, name: string, first = 1): Predicate {
  const own = useCondition(type, actor, access, fieldOf(type, name)?.class ?? 'open');
  return predicate(allOf([seesCondition(type, actor), own]), first);
}

/** @param isAnswered whether the record is asked about for what answers it: then it speaks about no talk itself */
function doCondition(type: RecordType, actor: Actor, action: Asked, isAnswered = false): Condition {
  const speaks =
    type.about === undefined ||
    action !== 'comment' ||
    inAbout(
      anyOf(
        aboutOf(type, isAnswered).map(([host, ids]) =>
          allOf([isOneOf(ids), doCondition(host, actor, 'comment', host === type)]),
        ),
      ),
    );
  const own = mayCondition(rowsFor(type), actor, action, factsOf(type));
  return allOf([seesCondition(type, actor, isAnswered), speaks, own]);
}

/** What a record speaks about may be seen, down to the field. */
function seesCondition(type: RecordType, actor: Actor, isAnswered = false): Condition {
  const { about } = type;
  if (about === undefined) return true;
  const seen = aboutOf(type, isAnswered).map(([host, ids]) => {
    const part = host === type || partCondition(about.at, host, ids, actor);
    return allOf([isOneOf(ids), doCondition(host, actor, 'view', host === type), part]);
  });
  return inAbout(allOf([({ row }) => `${row}.binned_at is null`, anyOf(seen)]));
}

/** The part spoken about may be read: fields of one class share an answer. */
function partCondition(at: string, host: RecordType, ids: readonly string[], actor: Actor): Condition {
  const parts = new Map<FieldClass, string[]>([['open', ids.map((id) => `${id}.`)]]);
  for (const id of ids)
    for (const [name, { class: fieldClass = 'open' }] of Object.entries(recordTypes.get(id)?.fields ?? {}))
      parts.set(fieldClass, [...(parts.get(fieldClass) ?? []), `${id}.${name}`]);
  return anyOf(
    [...parts].map(([fieldClass, keys]) =>
      allOf([
        ({ row, speaker, bind }) =>
          `${row}.type || '.' || substring(coalesce(${speaker}.fields ->> ${bind(at)}::text, '') from '^[^/#]*') = any(${bind(keys)}::text[])`,
        useCondition(host, actor, 'read', fieldClass),
      ]),
    ),
  );
}

/**
 * The types that a record may speak about, those with the same rights together: one of them, and the ids of all. What answers
 * leads to its own type, and everything else to what speaks about nothing.
 */
function aboutOf(type: RecordType, isAnswered: boolean): [RecordType, string[]][] {
  const alike = new Map<string, [RecordType, string[]]>();
  for (const host of recordTypes.values()) {
    if (host.about !== undefined && (isAnswered || host !== type)) continue;
    const rights = JSON.stringify([factsOf(host), host.about, rowsFor(host)]);
    const [first, ids] = alike.get(rights) ?? [host, []];
    alike.set(rights, [first, [...ids, host.id]]);
  }
  return [...alike.values()];
}

const factsOf = ({ class: recordClass, clause }: RecordType) => ({ class: recordClass, practice: clause });

const useCondition = (type: RecordType, actor: Actor, access: FieldAccess, fieldClass: FieldClass): Condition =>
  mayUseCondition(rowsFor(type), fieldRows, actor, access, fieldClass, factsOf(type));

const isOneOf =
  (ids: readonly string[]): Condition =>
  ({ row, bind }) =>
    `${row}.type = any(${bind(ids)}::text[])`;
