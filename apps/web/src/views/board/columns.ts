import type { FieldOf, Label, RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';

/** The field by which a board is laid out, with its name. */
export type BoardField = Readonly<{ name: string; field: FieldOf<'choice'> }>;

/** One column: an option of the field; null for records that have none yet. */
export type BoardColumn = Readonly<{
  value: string | null;
  label: Label | null;
  records: readonly RecordView[];
}>;

/** What a board of this type is laid out by; null where it has none. */
export function boardFieldOf(type: RecordType): BoardField | null {
  const name = type.views.board?.by;
  const field = name === undefined ? undefined : type.fields[name];
  return name !== undefined && field?.kind === 'choice' ? { name, field } : null;
}

/** Which column a record stands in. */
export function placeOf({ name, field }: BoardField, record: RecordView): string | null {
  const value = valueOf(record, name, kinds.text);
  return value !== null && Object.hasOwn(field.options, value) ? value : null;
}

/**
 * The columns in the order of the options. What is not set yet comes first, for from there things go on;
 * where the field must be set and always is, there is no such column.
 */
export function columnsOf(by: BoardField, records: readonly RecordView[]): readonly BoardColumn[] {
  const unset = records.filter((record) => placeOf(by, record) === null);
  const first = by.field.required && unset.length === 0 ? [] : [{ value: null, label: null, records: unset }];
  return [
    ...first,
    ...Object.entries(by.field.options).map(([value, label]) => ({
      value,
      label,
      records: records.filter((record) => placeOf(by, record) === value),
    })),
  ];
}
