import type { RecordType } from '../kernel/define.ts';
import type { FieldKind } from '../kernel/field.ts';
import { fieldOf } from './access.ts';

/** How a value may be compared in the filter of a list. */
export const operators = ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte', 'contains', 'empty'] as const;
export type Operator = (typeof operators)[number];

/** What every record has besides its fields and lists are filtered or sorted by; written with an `@` where a field has the same name. */
export const recordTargets = ['code', 'changedAt', 'state', 'visibility', 'owner', 'ownerOrg'] as const;
export type RecordTarget = (typeof recordTargets)[number];

/** What a list is filtered or sorted by. */
export type Target = { kind: 'field'; name: string } | { kind: 'record'; name: RecordTarget };

/** A word after `@` is always of the record itself; without, a field of the type comes first. Null where it names nothing. */
export function targetNamed(type: Pick<RecordType, 'fields'>, word: string): Target | null {
  const name = word.startsWith('@') ? word.slice(1) : word;
  if (name === word && fieldOf(type, name) !== undefined) return { kind: 'field', name };
  const own = recordTargets.find((target) => target === name);
  return own === undefined ? null : { kind: 'record', name: own };
}

const ordered: readonly Operator[] = ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte', 'empty'];
const chosen: readonly Operator[] = ['eq', 'ne', 'in', 'empty'];
const operatorsOfKind: Readonly<Record<FieldKind, readonly Operator[]>> = {
  text: ['eq', 'ne', 'in', 'contains', 'empty'],
  choice: chosen,
  tags: ['contains', 'in', 'empty'],
  date: ordered,
  instant: ordered,
  number: ordered,
  percent: ordered,
  score: ordered,
  // By its first day.
  period: ['lt', 'lte', 'gt', 'gte', 'empty'],
  // Amounts of different currencies are never compared.
  money: ['eq', 'lt', 'lte', 'gt', 'gte', 'empty'],
  flag: ['eq', 'ne', 'empty'],
  person: chosen,
  ref: chosen,
  refs: chosen,
  place: ['empty'],
  value: ['empty'],
  rows: ['empty'],
  prose: [],
};

/** How a target may be compared; not at all where there are none. */
export function operatorsOf(type: Pick<RecordType, 'fields'>, target: Target): readonly Operator[] {
  if (target.kind === 'record') return target.name === 'code' || target.name === 'changedAt' ? [] : chosen;
  const field = fieldOf(type, target.name);
  return field === undefined ? [] : operatorsOfKind[field.kind];
}

const inOrder: ReadonlySet<FieldKind> = new Set([
  'text',
  'choice',
  'date',
  'period',
  'number',
  'money',
  'instant',
  'percent',
  'score',
  'flag',
]);

/** Whether a list may be sorted by a target: by ids, sets and places there is no order that says anything. */
export function isSortable(type: Pick<RecordType, 'fields'>, target: Target): boolean {
  if (target.kind === 'record') return target.name !== 'owner' && target.name !== 'ownerOrg';
  const field = fieldOf(type, target.name);
  return field !== undefined && inOrder.has(field.kind);
}
