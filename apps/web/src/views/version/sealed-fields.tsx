import type { RecordType } from '@cityloom/operating-model';
import { useId } from 'react';
import { FieldValue } from '../../fields/field-value.tsx';
import { useWords } from '../../words/use-words.ts';
import type { FormGroup } from '../form/form-groups.ts';
import styles from '../form/form-view.module.css';
import { saidIn, sealedGroups } from './sealed-parts.ts';
import { SealedTexts } from './sealed-texts.tsx';
import type { SealedText } from './version-query.ts';

type Props = {
  type: RecordType;
  sealed: SealedText;
  /** Groups with small tables want the width of a page; a page asks for those apart from the others. */
  groups: 'wide' | 'narrow';
};

/** The fields of a sealed version in their groups, to read. */
export function SealedFields({ type, sealed, groups }: Props) {
  return sealedGroups(type, sealed)
    .filter(({ isWide }) => isWide === (groups === 'wide'))
    .map((group) => <Group key={group.fields[0]?.[0]} sealed={sealed} group={group} />);
}

function Group({ sealed, group: { label, fields } }: { sealed: SealedText; group: FormGroup }) {
  const { t, of } = useWords();
  const id = useId();
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <h2 id={id}>{label === null ? t('record.more') : of(label)}</h2>
      <dl>
        {fields.map(([name, field]) => (
          <div key={name} data-wide={field.kind === 'rows' || undefined}>
            <dt>{of(field.label)}</dt>
            <dd>
              {field.kind === 'prose' ? (
                <SealedTexts texts={saidIn(sealed, name, field)} view="both" />
              ) : (
                <FieldValue field={field} value={sealed.fields[name]} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
