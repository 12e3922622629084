import { Picker } from '../picker.tsx';
import type { EditorProps } from './editor-props.ts';
import { whole } from './editor-props.ts';

/** Somebody, or one record or organisation, found by its name. */
export function ReferenceEditor(props: EditorProps<'ref' | 'person'>) {
  const { field, draft, onChange } = props;
  return (
    <Picker
      to={field.kind === 'person' ? 'person' : field.to}
      chosen={draft['id'] || null}
      onChoose={(id) => onChange({ id: id ?? '' })}
      attributes={whole(props)}
    />
  );
}
