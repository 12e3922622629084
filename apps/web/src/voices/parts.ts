import { carried, type Field, type Label, type Language, languages, type RecordType } from '@cityloom/operating-model';
import { isReadable } from '../fields/readable.ts';
import type { RecordView } from '../records/shapes.ts';
import { kinds, valueOf } from '../records/value-of.ts';

const isEmpty = (value: unknown) => (Array.isArray(value) ? value.length === 0 : (value ?? '') === '');

/**
 * The fields of a record that its reader may speak about, in the order of its form; what every record carries only where it
 * is filled.
 */
export function partsOf(type: RecordType, record: RecordView): readonly (readonly [name: string, field: Field])[] {
  const named = (type.views.form ?? []).flatMap(({ fields }) => fields);
  return [...new Set([...named, ...Object.keys(type.fields)])].flatMap((name) => {
    const field = type.fields[name];
    if (field === undefined || !isReadable(type, record, name)) return [];
    return name in carried && isEmpty(record.fields[name]) ? [] : [[name, field] as const];
  });
}

/** What an address says of a record, from the field inwards; what it does not say is left out. */
export type Part = Readonly<{
  /** The field as its type calls it; null where the type has none by that name any more. */
  field: Label | null;
  language?: Language;
  /** Which row of a small table, counted from 1. */
  row?: number;
  column?: Label;
  /** Whether it is still there. */
  isThere: boolean;
}>;

/** @param address as a comment holds it: `budget`, `text/zh`, `targets/<row>/<column>`, `text/zh#…` */
export function partAt(type: RecordType, record: RecordView, address: string): Part {
  const [place = ''] = address.split('#');
  const [name = '', inside, within] = place.split('/');
  const field = type.fields[name];
  if (field === undefined) return { field: null, isThere: false };
  if (inside === undefined) return { field: field.label, isThere: true };
  if (field.kind !== 'rows') {
    const language = languages.find((known) => known === inside);
    return { field: field.label, ...(language && { language }), isThere: true };
  }
  const rows = (valueOf(record, name, kinds.rows) ?? []).toSorted((one, other) => (one.order < other.order ? -1 : 1));
  const row = rows.findIndex(({ id }) => id === inside) + 1;
  const column = within === undefined ? undefined : field.columns[within]?.label;
  return {
    field: field.label,
    ...(row > 0 && { row }),
    ...(column && { column }),
    isThere: row > 0 && (within === undefined || column !== undefined),
  };
}
