import type { RecordType } from '@cityloom/operating-model';
import { FieldValue } from '../fields/field-value.tsx';
import { RecordLink } from '../fields/record-link.tsx';
import type { RecordView } from '../records/shapes.ts';

type Props = { type: RecordType; record: RecordView; className?: string | undefined };

/** A record by its title, or where it has none by its code, as a link to its page. */
export function TitleLink({ type, record, className }: Props) {
  const field = type.fields[type.title];
  return (
    <RecordLink typeId={type.id} code={record.code} className={className}>
      {field ? <FieldValue field={field} value={record.fields[type.title]} empty={record.code} /> : record.code}
    </RecordLink>
  );
}
