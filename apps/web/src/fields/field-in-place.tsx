import type { Field } from '@cityloom/operating-model';
import type { ReactNode } from 'react';
import type { RecordView } from '../records/shapes.ts';
import { RegisterInPlace } from './register-in-place.tsx';
import { SetInPlace } from './set-in-place.tsx';

type Props = {
  record: RecordView;
  name: string;
  field: Exclude<Field, { kind: 'prose' }>;
  /** What stands beside it. */
  beside?: ReactNode;
};

/** A field of a record, to read, and for those who may, to write where it stands. Live prose has a place of its own. */
export function FieldInPlace({ record, name, field, beside }: Props) {
  if (field.kind === 'value') return null;
  return field.kind === 'refs' || field.kind === 'rows' ? (
    <SetInPlace record={record} name={name} field={field} />
  ) : (
    <RegisterInPlace record={record} name={name} field={field} beside={beside} />
  );
}
