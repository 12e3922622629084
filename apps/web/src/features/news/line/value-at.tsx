import { fieldOf, type RecordType, stateLabels, visibilityLabels } from '@cityloom/operating-model';
import { FieldValue } from '../../../fields/field-value.tsx';
import { RegisterValue } from '../../../fields/register-value.tsx';
import { useWords } from '../../../words/use-words.ts';

type Props = { type: RecordType | undefined; address: string; value: unknown };

/** A value as it stood at an address of a record; a dash where nothing did. */
export function ValueAt({ type, address, value }: Props) {
  const { of } = useWords();
  const [name = '', inside, column] = address.split('/');
  if (name.startsWith('@')) {
    const labels = Object.entries({ ...stateLabels, ...visibilityLabels });
    const [, label] = labels.find(([one]) => one === value) ?? [];
    return label ? of(label) : '—';
  }
  const field = type && fieldOf(type, name);
  if (field === undefined) return '—';
  // Words that somebody would put into a live text.
  if (field.kind === 'prose') return typeof value === 'string' && value !== '' ? value : '—';
  if (field.kind === 'refs' && inside !== undefined)
    return <FieldValue field={field} value={value === null ? [] : [value]} empty="—" />;
  const cell = field.kind === 'rows' && column !== undefined ? fieldOf({ fields: field.columns }, column) : undefined;
  if (cell !== undefined) return <RegisterValue field={cell} value={value} empty="—" />;
  return <FieldValue field={field} value={value} empty="—" />;
}
