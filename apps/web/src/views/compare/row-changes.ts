import { type FieldOf, sameValue } from '@cityloom/operating-model';
import { inOrder } from '../../fields/order.ts';
import { kinds } from '../../records/value-of.ts';
import { isFilled } from '../form/form-groups.ts';

/** The values of a row, by column. */
export type Cells = Readonly<Record<string, unknown>>;

/** What became of one row of a small table; `place` counts from 1, in the table before where the row went. */
export type RowChange =
  | Readonly<{ kind: 'added'; id: string; place: number; cells: Cells }>
  | Readonly<{ kind: 'removed'; id: string; place: number; cells: Cells }>
  | Readonly<{ kind: 'changed'; id: string; place: number; columns: readonly string[]; before: Cells; after: Cells }>;

/** What became of a small table: rows that came, went or say something else, and whether those that stayed stand in another order. */
export interface TableChange {
  readonly rows: readonly RowChange[];
  readonly isRearranged: boolean;
}

/** Compares two small tables row by row; rows are known by their ids. */
export function tableChange(columns: FieldOf<'rows'>['columns'], before: unknown, after: unknown): TableChange {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const was = new Map(old.map((row) => [row.id, row]));
  const is = new Set(now.map(({ id }) => id));
  const removed = old.flatMap(({ id, cells }, at): RowChange[] =>
    is.has(id) ? [] : [{ kind: 'removed', id, place: at + 1, cells }],
  );
  const others = now.flatMap(({ id, cells }, at): RowChange[] => {
    const row = was.get(id);
    const place = at + 1;
    if (row === undefined) return [{ kind: 'added', id, place, cells }];
    const changed = Object.keys(columns).filter((name) => !sameCell(row.cells[name], cells[name]));
    return changed.length === 0
      ? []
      : [{ kind: 'changed', id, place, columns: changed, before: row.cells, after: cells }];
  });
  const stayed = (rows: typeof old, there: { has: (id: string) => boolean }) =>
    rows.flatMap(({ id }) => (there.has(id) ? id : []));
  return { rows: [...removed, ...others], isRearranged: !sameValue(stayed(old, is), stayed(now, was)) };
}

/** Whether two values say the same; what is empty says nothing, however it was left so. */
export const sameCell = (one: unknown, other: unknown): boolean =>
  sameValue(one, other) || (isSilent(one) && isSilent(other));

const isSilent = (value: unknown): boolean => {
  const both = kinds.bilingual.safeParse(value).data;
  return both === undefined ? !isFilled(value) : both.zh === '' && both.en === '';
};

const rowsOf = (value: unknown) => inOrder(kinds.rows.safeParse(value).data ?? []);
