import type { RecordType } from '@cityloom/operating-model';
import { type ReactNode, useId } from 'react';
import { FieldInPlace } from '../../fields/field-in-place.tsx';
import type { RecordView } from '../../records/shapes.ts';
import { useWords } from '../../words/use-words.ts';
import { ProseTexts } from '../document/prose-texts.tsx';
import { type FormGroup, groupsOf } from './form-groups.ts';
import styles from './form-view.module.css';

type Props = {
  type: RecordType;
  record: RecordView;
  /** Fields that stand in another place of the page. */
  elsewhere: readonly string[];
  /** Groups with small tables want the width of a page; a page may ask for those apart from the others. */
  groups?: 'all' | 'wide' | 'narrow';
  /** What stands beside a field, by its name. */
  besideOf?: (name: string) => ReactNode;
};

/** The fields of a record in their groups, each to read and for those who may to write where it stands. */
export function FormView({ type, record, elsewhere, groups = 'all', besideOf }: Props) {
  return groupsOf(type, record, elsewhere)
    .map((group, place) => ({ group, place }))
    .filter(({ group: { isWide } }) => groups === 'all' || isWide === (groups === 'wide'))
    .map(({ place, group }) => <Group key={place} {...{ record, group, place, besideOf }} />);
}

type GroupProps = Pick<Props, 'record'> & { group: FormGroup; place: number; besideOf: Props['besideOf'] };

function Group({ record, group: { label, fields }, place, besideOf }: GroupProps) {
  const { t, of } = useWords();
  const id = useId();
  return (
    // In one column they keep their order, whichever of two they would stand in.
    <section className={styles['group']} style={{ order: place }} aria-labelledby={id}>
      <h2 id={id}>{label === null ? t('record.more') : of(label)}</h2>
      <dl>
        {fields.map(([name, field]) => (
          <div key={name} data-wide={field.kind === 'rows' || undefined}>
            <dt>{of(field.label)}</dt>
            <dd>
              {field.kind === 'prose' ? (
                <ProseTexts record={record} name={name} field={field} view="both" />
              ) : (
                <FieldInPlace record={record} name={name} field={field} beside={besideOf?.(name)} />
              )}
              {field.hint && record.writes.includes(name) && <p className={styles['hint']}>{of(field.hint)}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
