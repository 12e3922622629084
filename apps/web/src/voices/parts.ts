import {
  carried,
  type Field,
  type FieldOf,
  type Label,
  type Language,
  languages,
  type RecordType,
} from '@cityloom/operating-model';
import { inOrder } from '../fields/order.ts';
import { isReadable } from '../fields/readable.ts';
import { inEither } from '../records/names.ts';
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

/** A row of a small table: which one it is, counted from 1, and what its first cell with words says; empty where none does. */
export type PartRow = Readonly<{ id: string; place: number; words: string }>;

/** The rows of a small table in their order. */
export function rowsOf(field: FieldOf<'rows'>, value: unknown, language: Language): readonly PartRow[] {
  const rows = inOrder(kinds.rows.safeParse(value).data ?? []);
  return rows.map(({ id, cells }, at) => {
    const said = Object.entries(field.columns).map(([name, column]) => wordsOf(column, cells[name], language));
    return { id, place: at + 1, words: said.find((words) => words !== '') ?? '' };
  });
}

function wordsOf(column: Field, value: unknown, language: Language): string {
  if (column.kind === 'choice') return inEither(column.options[String(value)] ?? null, language) ?? '';
  if (column.kind !== 'text') return '';
  return inEither(kinds.bilingual.safeParse(value).data ?? null, language) ?? kinds.text.safeParse(value).data ?? '';
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
  const rows = inOrder(valueOf(record, name, kinds.rows) ?? []);
  const row = rows.findIndex(({ id }) => id === inside) + 1;
  const column = within === undefined ? undefined : field.columns[within]?.label;
  return {
    field: field.label,
    ...(row > 0 && { row }),
    ...(column && { column }),
    isThere: row > 0 && (within === undefined || column !== undefined),
  };
}
