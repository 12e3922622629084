import type { RecordType } from '@cityloom/operating-model';
import { type ReactNode, useId } from 'react';
import { FieldValue } from '../../fields/field-value.tsx';
import { useWords } from '../../words/use-words.ts';
import { BeforeAfter } from './before-after.tsx';
import styles from './compare.module.css';
import type { FieldChange, RecordChanges } from './field-changes.ts';
import { LinksChanges } from './links-changes.tsx';
import type { SideNames } from './names.ts';
import { RowsChanges } from './rows-changes.tsx';
import { TextChanges } from './text-changes.tsx';
import { WordsChanges } from './words-changes.tsx';

type Props = {
  type: RecordType;
  changes: RecordChanges;
  names: SideNames;
  /** What can be done about a change. */
  footOf?: (change: FieldChange) => ReactNode;
};

/** Every field that changed, with what became of it, and at last the names of those that did not. */
export function ChangedFields({ type, changes: { changed, unchanged }, names, footOf }: Props) {
  const { t, of, allOf } = useWords();
  const labels = unchanged.flatMap((name) => type.fields[name]?.label ?? []).map(of);
  return (
    <>
      {changed.map((change) => (
        <ChangedField key={change.name} change={change} names={names}>
          {footOf?.(change)}
        </ChangedField>
      ))}
      {labels.length > 0 && <p className={styles['unchanged']}>{t('compare.unchanged', { names: allOf(labels) })}</p>}
    </>
  );
}

type ChangedProps = { change: FieldChange; names: SideNames };

function ChangedField({ change, names, children }: ChangedProps & { children: ReactNode }) {
  const { of } = useWords();
  const id = useId();
  return (
    <section className={styles['field']} aria-labelledby={id}>
      <h2 id={id}>{of(change.field.label)}</h2>
      <Change change={change} names={names} />
      {children}
    </section>
  );
}

function Change({ change, names }: ChangedProps) {
  const { t } = useWords();
  switch (change.kind) {
    case 'prose':
      return <TextChanges texts={change.texts} />;
    case 'words':
      return <WordsChanges field={change.field} texts={change.texts} names={names} />;
    case 'rows':
      return <RowsChanges field={change.field} change={change} names={names} />;
    case 'links':
      return <LinksChanges field={change.field} added={change.added} removed={change.removed} />;
    case 'value': {
      const empty = <span className={styles['muted']}>{t('compare.empty')}</span>;
      const shown = (value: unknown) => <FieldValue field={change.field} value={value} empty={empty} />;
      return <BeforeAfter names={names} before={shown(change.before)} after={shown(change.after)} />;
    }
  }
}
