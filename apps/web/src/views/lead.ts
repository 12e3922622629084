import type { FieldOf, RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../records/shapes.ts';
import { kinds, valueOf } from '../records/value-of.ts';

/** The field that names the organisation in charge: the first that refers to one organisation; none where there is none. */
export function leadFieldOf(type: RecordType): (FieldOf<'ref'> & { name: string }) | undefined {
  for (const [name, field] of Object.entries(type.fields)) {
    if (field.kind === 'ref' && field.to === 'organisation') return { ...field, name };
  }
  return undefined;
}

/** The organisation in charge of a record: the one that it names, else the one that owns it. @returns its id */
export function leadOf(type: RecordType, record: RecordView): string | null {
  const field = leadFieldOf(type);
  return (field && valueOf(record, field.name, kinds.ref)) ?? record.ownerOrg;
}
