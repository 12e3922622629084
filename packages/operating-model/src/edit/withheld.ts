import { rowsFor } from '../derive/access.ts';
import type { RecordType } from '../kernel/define.ts';
import type { Ruled } from '../kernel/policy.ts';
import { recordTypes } from '../practices/index.ts';
import type { WholeRecord } from './whole-record.ts';

/** What hides things that were said, and how: the one type of which each record hides one. */
export type Withholding = RecordType & { withholds: NonNullable<RecordType['withholds']> };

/** Whether records of a type hide something. */
export const isWithholding = (type: RecordType): type is Withholding => type.withholds !== undefined;

/** The type by which things are hidden; null where there is none. */
export const withholdingType = (): Withholding | null => [...recordTypes.values()].find(isWithholding) ?? null;

/** Whether records of a type can be hidden: those that somebody may moderate. */
export const canBeHidden = (type: Ruled): boolean => rowsFor(type).some(({ may }) => may.includes('moderate'));

/** The id of what a record hides, or hid; null where its type hides nothing. */
export function hiddenIn({ type, fields }: Pick<WholeRecord, 'type' | 'fields'>): string | null {
  const item = isWithholding(type) ? fields[type.withholds.item] : undefined;
  return typeof item === 'string' ? item.toLowerCase() : null;
}

/**
 * The fields that can still be written of a record that hides something, apart from who may: its speaker appeals once, while nothing
 * is decided; the others decide, and may think better of it until it is shown again. All else stays as it was begun.
 * @param by member id; nobody's for somebody without an account
 * @returns null where its type hides nothing: then any can be written
 */
export function stillOpen({ type, fields, about }: WholeRecord, by: string): readonly string[] | null {
  if (!isWithholding(type) || type.answer === undefined) return null;
  const { appeal, shown } = type.withholds;
  const { outcome, why, by: ruledBy } = type.answer;
  if (fields[outcome] === shown) return [];
  const rules = about?.subject.owner === by ? [] : [outcome, why, ruledBy];
  const appeals = fields[outcome] === undefined && fields[appeal] === undefined ? [appeal] : [];
  return [...rules, ...appeals];
}
