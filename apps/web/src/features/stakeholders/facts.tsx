import type { RecordType } from '@cityloom/operating-model';
import { useId } from 'react';
import { FieldValue } from '../../fields/field-value.tsx';
import type { RecordView } from '../../records/shapes.ts';
import { useWords } from '../../words/use-words.ts';
import { TitleLink } from '../../views/title-link.tsx';
import { fields, highest, mayPlace, scoreOf, type Spot, spotOf } from './model.ts';
import styles from './stakeholders.module.css';

type Props = { type: RecordType; record: RecordView; onPlace: (scores: Partial<Spot>) => void };

const scores = Array.from({ length: highest + 1 }, (_, score) => score);
const told = [fields.kind, fields.concerns, fields.level, fields.contact] as const;

/** What is known of the stakeholder that is chosen; and for those who may, where it stands, without dragging. */
export function Facts({ type, record, onPlace }: Props) {
  const { t, of } = useWords();
  const id = useId();
  const spot = spotOf(record);
  const labelOf = (name: string) => of(type.fields[name]?.label ?? type.label);
  const select = (name: keyof Spot) => (
    <div>
      <dt>
        <label htmlFor={`${id}${name}`}>{labelOf(fields[name])}</label>
      </dt>
      <dd>
        <select
          id={`${id}${name}`}
          value={scoreOf(record, name) ?? ''}
          onChange={({ target }) => onPlace({ [name]: Number(target.value) })}
        >
          {scoreOf(record, name) === null && <option value="">{t('board.unset')}</option>}
          {scores.map((score) => (
            <option key={score} value={score}>
              {t('field.score', { score, max: highest })}
            </option>
          ))}
        </select>
      </dd>
    </div>
  );
  return (
    <section className={styles['facts']} aria-labelledby={id}>
      <h2 id={id}>
        <TitleLink type={type} record={record} />
      </h2>
      <dl>
        {told.map((name) => {
          const field = type.fields[name];
          return (
            field && (
              <div key={name}>
                <dt>{of(field.label)}</dt>
                <dd>
                  <FieldValue field={field} value={record.fields[name]} empty={t('stakes.none')} />
                </dd>
              </div>
            )
          );
        })}
        {mayPlace(record) ? (
          <>
            {select('influence')}
            {select('impact')}
          </>
        ) : (
          spot && (
            <div>
              <dt>{t('stakes.standing')}</dt>
              <dd>{t('stakes.spot', { influence: spot.influence, impact: spot.impact })}</dd>
            </div>
          )
        )}
      </dl>
      {mayPlace(record) && <p className={styles['hint']}>{t('stakes.keys')}</p>}
    </section>
  );
}
