import type { RecordType } from '../kernel/define.ts';
import type { FieldClass } from '../kernel/field.ts';
import type { Action, Actor } from '../kernel/policy.ts';
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
import { askedThere, fieldOf, rowsFor } from './access.ts';

/** Whatever can be asked of records that are there already. */
type Asked = Exclude<Action, 'create'>;

/**
 * The same rule as `mayDo`, as a predicate over records of one type (alias `r`), for those that are there already. A test
 * compares the two.
 * @param first number of the first parameter, for use inside a longer statement
 * @param hosts ids of the types of which it can be what the records speak about, where that is known: the statement is much shorter then
 */
export const whereMay = (type: RecordType, actor: Actor, action: Asked, first = 1, hosts?: Hosts): Predicate =>
  predicate(doCondition(type, actor, action, { hosts, isAnswered: false }), first);

type Hosts = ReadonlySet<string>;
/** What is known of records that are asked about. */
interface Known {
  hosts: Hosts | undefined;
  /** Whether they are asked about for what answers them: then they answer nothing themselves. */
  isAnswered: boolean;
}

/**
 * The same rule as `mayUse` for reading, as a predicate over records of one type (alias `r`) that the actor may view: what
 * those speak about is asked by that already. @param first number of the first parameter
 */
export const whereRead = (type: RecordType, actor: Actor, name: string, first = 1): Predicate =>
  predicate(readCondition(type, actor, fieldOf(type, name)?.class ?? 'open'), first);

function doCondition(type: RecordType, actor: Actor, action: Asked, known: Known): Condition {
  const there = type.about === undefined ? null : askedThere(type.about, action);
  const speaks =
    there === null ||
    inAbout(
      anyOf(
        aboutOf(type, known).map(([host, ids]) =>
          allOf([isOneOf(ids), doCondition(host, actor, there, within(known))]),
        ),
      ),
    );
  const own = mayCondition(rowsFor(type), actor, action, factsOf(type));
  return allOf([seesCondition(type, actor, known), speaks, own]);
}

/** What a record speaks about may be seen, down to the field. */
function seesCondition(type: RecordType, actor: Actor, known: Known): Condition {
  const { about } = type;
  if (about === undefined) return true;
  const seen = aboutOf(type, known).map(([host, ids]) => {
    const part = host.about !== undefined || about.at === undefined || partCondition(about.at, host, ids, actor);
    return allOf([isOneOf(ids), doCondition(host, actor, 'view', within(known)), part]);
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
        readCondition(host, actor, fieldClass),
      ]),
    ),
  );
}

/**
 * The types that a record may speak about, those with the same rights together: one of them, and the ids of all. What answers
 * leads to the types that its field names, and everything else to what speaks about nothing.
 */
function aboutOf(type: RecordType, { hosts, isAnswered }: Known): [RecordType, string[]][] {
  const alike = new Map<string, [RecordType, string[]]>();
  const answers = fieldOf(type, type.about?.answers ?? '');
  const answered = isAnswered || answers?.kind !== 'ref' ? [] : [answers.to].flat();
  for (const host of recordTypes.values()) {
    const isAsked = host.about === undefined ? (hosts?.has(host.id) ?? true) : answered.includes(host.id);
    if (!isAsked) continue;
    const rights = JSON.stringify([factsOf(host), host.about, rowsFor(host)]);
    const [first, ids] = alike.get(rights) ?? [host, []];
    alike.set(rights, [first, [...ids, host.id]]);
  }
  return [...alike.values()];
}

/** What is known of what the records answer. */
const within = ({ hosts }: Known): Known => ({ hosts, isAnswered: true });

const factsOf = ({ class: recordClass, clause }: RecordType) => ({ class: recordClass, practice: clause });

const readCondition = (type: RecordType, actor: Actor, fieldClass: FieldClass): Condition =>
  mayUseCondition(rowsFor(type), fieldRows, actor, 'read', fieldClass, factsOf(type));

const isOneOf =
  (ids: readonly string[]): Condition =>
  ({ row, bind }) =>
    `${row}.type = any(${bind(ids)}::text[])`;
