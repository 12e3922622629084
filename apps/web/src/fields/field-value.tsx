import type { Field } from '@cityloom/operating-model';
import type { ReactNode } from 'react';
import { kinds } from '../records/value-of.ts';
import { RegisterValue } from './register-value.tsx';
import { RowsValue } from './rows-value.tsx';

type Props = {
  field: Field;
  /** As it came from the server; anything that is not of the field's kind counts as empty. */
  value: unknown;
  /** Stands where nothing is; nothing does without it. */
  empty?: ReactNode;
};

/** The value of a field, for reading. Live prose has a place of its own: `ProseField`. */
export function FieldValue({ field, value, empty = null }: Props): ReactNode {
  if (field.kind === 'prose' || field.kind === 'value') return empty;
  if (field.kind !== 'rows') return <RegisterValue field={field} value={value} empty={empty} />;
  const rows = kinds.rows.safeParse(value).data ?? [];
  return rows.length === 0 ? empty : <RowsValue field={field} rows={rows} />;
}
