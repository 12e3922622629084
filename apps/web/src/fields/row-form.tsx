import type { FieldOf } from '@cityloom/operating-model';
import { useId, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { type Draft, draftOf, sameDraft } from './draft.ts';
import { DraftForm } from './draft-form.tsx';
import styles from './editor.module.css';
import { FieldEditor } from './field-editor.tsx';
import { type Fault, readDraft } from './read-draft.ts';

export type Cells = Readonly<Record<string, unknown>>;

type Props = {
  columns: FieldOf<'rows'>['columns'];
  /** The row as it was when it was opened; empty for a new one. */
  cells: Cells;
  /** Given the cells that were changed; null empties one. Not called where none was. */
  onKeep: (cells: Cells) => void;
  onLeave: () => void;
};

/** One row of a small table, cell by cell; only those that were changed are written, so that others may write beside. */
export function RowForm({ columns, cells, onKeep, onLeave }: Props) {
  const { t, of } = useWords();
  const id = useId();
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [faults, setFaults] = useState<Readonly<Record<string, Fault | null>>>({});
  const named = Object.entries(columns);
  const keep = () => {
    const written: Record<string, unknown> = {};
    const found: Record<string, Fault> = {};
    for (const [name, column] of named) {
      const before = draftOf(column, cells[name]);
      const draft = drafts[name] ?? before;
      const isRequired = column.required === true && cells[name] === undefined;
      if (sameDraft(before, draft) && !isRequired) continue;
      const read = readDraft(column, draft);
      if (read.fault) found[name] = read.fault;
      else written[name] = read.value;
    }
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    if (Object.keys(written).length === 0) onLeave();
    else onKeep(written);
  };
  return (
    <DraftForm takesFocus keepWord={t('write.row.keep')} onKeep={keep} onLeave={onLeave}>
      <div className={styles['cells']}>
        {named.map(([name, column]) => (
          <div key={name}>
            <span id={`${id}-${name}`} className={styles['label']}>
              {of(column.label)}
              {column.required && <span className={styles['required']}>{t('write.required')}</span>}
            </span>
            <FieldEditor
              field={column}
              draft={drafts[name] ?? draftOf(column, cells[name])}
              onChange={(draft) => {
                setDrafts((before) => ({ ...before, [name]: draft }));
                setFaults((before) => ({ ...before, [name]: null }));
              }}
              labelId={`${id}-${name}`}
              fault={faults[name] ?? null}
            />
          </div>
        ))}
      </div>
    </DraftForm>
  );
}
