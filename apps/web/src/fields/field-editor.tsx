import type { Written } from '@cityloom/operating-model';
import type { Draft } from './draft.ts';
import { ChoiceEditor, FlagEditor, ScoreEditor } from './editors/choice-editor.tsx';
import { DateEditor, InstantEditor, PeriodEditor } from './editors/date-editors.tsx';
import type { EditorProps } from './editors/editor-props.ts';
import { MoneyEditor, NumberEditor } from './editors/number-editors.tsx';
import { PlaceEditor } from './editors/place-editor.tsx';
import { ReferenceEditor } from './editors/reference-editor.tsx';
import { TagsEditor } from './editors/tags-editor.tsx';
import { TextEditor } from './editors/text-editor.tsx';
import { useFault } from './use-fault.ts';
import styles from './editor.module.css';
import type { Fault } from './read-draft.ts';

type Props = {
  field: Written;
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** The element that names the field. */
  labelId: string;
  /** What is wrong with the draft, once somebody wanted to keep it. */
  fault: Fault | null;
};

/**
 * Writes a value of any kind, a cell of a small table too. What is typed comes back as `draft`; `readDraft` makes a value of it.
 * Links, small tables and live prose are written one by one and have places of their own.
 */
export function FieldEditor({ field, draft, onChange, labelId, fault }: Props) {
  const sentence = useFault();
  const faultId = `${labelId}-fault`;
  const common = { draft, onChange, labelId, describedBy: fault ? faultId : undefined, isFaulty: fault !== null };
  return (
    <div className={styles['editor']}>
      <ByKind field={field} {...common} />
      {fault && (
        <p id={faultId} className={styles['fault']} role="alert">
          {sentence(fault)}
        </p>
      )}
    </div>
  );
}

function ByKind({ field, ...rest }: Omit<EditorProps<Written['kind']>, 'field'> & { field: Written }) {
  switch (field.kind) {
    case 'text':
      return <TextEditor field={field} {...rest} />;
    case 'choice':
      return <ChoiceEditor field={field} {...rest} />;
    case 'tags':
      return <TagsEditor field={field} {...rest} />;
    case 'date':
      return <DateEditor field={field} {...rest} />;
    case 'period':
      return <PeriodEditor field={field} {...rest} />;
    case 'number':
    case 'percent':
      return <NumberEditor field={field} {...rest} />;
    case 'money':
      return <MoneyEditor field={field} {...rest} />;
    case 'instant':
      return <InstantEditor field={field} {...rest} />;
    case 'score':
      return <ScoreEditor field={field} {...rest} />;
    case 'flag':
      return <FlagEditor field={field} {...rest} />;
    case 'person':
    case 'ref':
      return <ReferenceEditor field={field} {...rest} />;
    case 'place':
      return <PlaceEditor field={field} {...rest} />;
  }
}
