import { useId } from 'react';
import { draftOf } from '../../fields/draft.ts';
import { FieldEditor } from '../../fields/field-editor.tsx';
import { LinksInput } from '../../fields/links-input.tsx';
import type { Fault } from '../../fields/read-draft.ts';
import { useWords } from '../../words/use-words.ts';
import type { Begun, startFields } from './create-fields.ts';
import styles from './create-record.module.css';

type Props = {
  name: string;
  field: ReturnType<typeof startFields>[number][1];
  written: Begun;
  fault: Fault | null;
  onWrite: (written: Begun) => void;
};

/** One field of a record that is about to begin. */
export function CreateField({ name, field, written, fault, onWrite }: Props) {
  const { t, of } = useWords();
  const id = useId();
  const { drafts, links } = written;
  const linked = links[name] ?? [];
  const isEither = field.kind === 'text' && field.bilingual === true;
  const link = (next: typeof linked) => onWrite({ drafts, links: { ...links, [name]: next } });
  return (
    <div>
      <span id={id} className={styles['label']}>
        {of(field.label)}
        {field.required && <small>{t(isEither ? 'write.required.either' : 'write.required')}</small>}
      </span>
      {field.kind === 'refs' ? (
        <LinksInput
          field={field}
          links={linked}
          labelId={id}
          onAdd={(one) => link([...linked, one])}
          onRemove={({ to }) => link(linked.filter((other) => other.to !== to))}
        />
      ) : (
        <FieldEditor
          field={field}
          draft={drafts[name] ?? draftOf(field, null)}
          onChange={(draft) => onWrite({ links, drafts: { ...drafts, [name]: draft } })}
          labelId={id}
          fault={fault}
        />
      )}
      {field.hint && <p className={styles['purpose']}>{of(field.hint)}</p>}
    </div>
  );
}
