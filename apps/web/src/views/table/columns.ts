import type { Field, RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import type { Sort } from './sort.ts';

/** A column besides the title: a field of the type. */
export type Column = Readonly<{ name: string; field: Field }>;

/** The columns of a type's table in their order, without its title, which always comes first. */
export function columnsOf(type: RecordType): readonly Column[] {
  return type.views.table.flatMap((name) => {
    const field = type.fields[name];
    return field && name !== type.title ? [{ name, field }] : [];
  });
}

/** What a table is drawn from, be it wide or as cards. */
export type TableParts = Readonly<{
  type: RecordType;
  records: readonly RecordView[];
  columns: readonly Column[];
  sort: Sort | null;
  /** Told the next sort as an address writes it; undefined for the order in which the records came. */
  onSort: (sort: string | undefined) => void;
}>;
