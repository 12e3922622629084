import { fieldOf, type Label, type RecordType } from '@cityloom/operating-model';

/**
 * What an address of a record is called: its field, and within a small table the column.
 * @returns none for what belongs to the record itself, or is no longer defined
 */
export function labelsAt(type: RecordType | undefined, address: string): readonly Label[] {
  const [name = '', , column] = address.split('/');
  const field = type && fieldOf(type, name);
  if (field === undefined) return [];
  const cell = field.kind === 'rows' && column !== undefined ? fieldOf({ fields: field.columns }, column) : undefined;
  return [field.label, ...(cell ? [cell.label] : [])];
}
