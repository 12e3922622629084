import { fieldOf, optionsOf } from '../derive/access.ts';
import { isRegister, type Written } from '../derive/schema.ts';
import type { RecordType } from '../kernel/define.ts';
import { type Language, languages } from '../kernel/label.ts';
import type { Address } from './address.ts';
import { rowsIn, type WholeRecord } from './whole-record.ts';

/** A part of a record for which a change can be asked: a register or a cell, or some words of a live text. */
export type Askable =
  | { kind: 'value'; address: Address; field: Written }
  | { kind: 'words'; field: string; language: Language | null; anchor: string };

/**
 * What a part of a record of some type is, as one that speaks about it holds it: `period`, `targets/<row>/<column>`, `text/zh#…`.
 * @returns null where it is none for which a change can be asked
 */
export function askableAt(type: Pick<RecordType, 'fields'>, part: string): Askable | null {
  const [address = '', ...anchors] = part.split('#');
  const [name = '', inside, within, ...more] = address.split('/');
  const field = fieldOf(type, name);
  if (field === undefined || more.length > 0) return null;
  if (field.kind === 'prose') {
    const language = languages.find((known) => known === inside) ?? null;
    const isText = field.bilingual ? language !== null : inside === undefined;
    return isText && within === undefined && anchors.length === 1
      ? { kind: 'words', field: name, language, anchor: anchors[0] ?? '' }
      : null;
  }
  if (anchors.length > 0) return null;
  if (field.kind === 'rows') {
    const cell = inside !== undefined && within !== undefined ? fieldOf({ fields: field.columns }, within) : undefined;
    return cell === undefined ? null : { kind: 'value', address, field: cell };
  }
  return isRegister(field) && inside === undefined ? { kind: 'value', address, field } : null;
}

/** Whether a record was answered: from then on what was asked or said stays as it is, and only the answer may be another one. */
export const isAnswered = ({ type: { answer }, fields }: Pick<WholeRecord, 'type' | 'fields'>): boolean =>
  answer !== undefined && fields[answer.outcome] !== undefined;

/** Whether a record went into another one, whose answer is its own. */
export const isMerged = ({ type: { answer }, fields }: Pick<WholeRecord, 'type' | 'fields'>): boolean =>
  answer?.merges !== undefined && fields[answer.outcome] === answer.merges.as;

/** Whether what became of something may have led anywhere: while it waits and by a no nothing came of it, and what went into another leads where that leads. */
export const mayHaveLed = (type: RecordType, outcome: unknown): boolean =>
  type.answer?.leadsTo !== undefined &&
  typeof outcome === 'string' &&
  outcome !== type.answer.merges?.as &&
  optionsOf(type, type.answer.outcome)[outcome]?.tone !== 'warn';

/**
 * Whether a field may still be written once its record was answered: the answer, and how its speaker may be thanked; and where that
 * put it into another, that it does not belong there.
 */
export const isOpenStill = (record: Pick<WholeRecord, 'type' | 'fields'>, name: string): boolean => {
  const { merges, thanks } = record.type.answer ?? {};
  return isOfAnswer(record.type, name) || name === thanks?.as || (isMerged(record) && name === merges?.apart);
};

/** Whether a field says how a record was answered. */
export const isOfAnswer = (type: Pick<RecordType, 'fields'>, name: string): boolean => {
  const { class: fieldClass } = fieldOf(type, name) ?? {};
  return fieldClass === 'answer' || fieldClass === 'verdict';
};

/** The value of a register or a cell; null where it is empty, undefined where its row is gone. */
export function registerAt(record: Pick<WholeRecord, 'fields'>, address: Address): unknown {
  const [field = '', inside, within] = address.split('/');
  if (inside === undefined || within === undefined) return record.fields[field] ?? null;
  const row = Object.hasOwn(rowsIn(record, field), inside) ? rowsIn(record, field)[inside] : undefined;
  return row === undefined ? undefined : (row.cells[within] ?? null);
}
