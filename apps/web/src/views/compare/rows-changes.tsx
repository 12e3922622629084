import type { FieldOf } from '@cityloom/operating-model';
import { RegisterValue } from '../../fields/register-value.tsx';
import { useWords } from '../../words/use-words.ts';
import { BeforeAfter } from './before-after.tsx';
import styles from './compare.module.css';
import { wordsChanges } from './field-changes.ts';
import type { SideNames } from './names.ts';
import { type RowChange, sameCell, type TableChange } from './row-changes.ts';
import { WordsChanges } from './words-changes.tsx';

type Columns = FieldOf<'rows'>['columns'];

/** A small table row by row: those that went, came or say something else, cell by cell. */
export function RowsChanges({
  field,
  change,
  names,
}: {
  field: FieldOf<'rows'>;
  change: TableChange;
  names: SideNames;
}) {
  const { t } = useWords();
  const words = { added: 'compare.row.added', removed: 'compare.row.removed', changed: 'compare.row.changed' } as const;
  return (
    <>
      {change.rows.map((row) => (
        <div key={row.id} className={styles['block']} data-change={row.kind}>
          <p className={styles['label']}>{t(words[row.kind], { place: row.place })}</p>
          <Row columns={field.columns} row={row} names={names} />
        </div>
      ))}
      {change.isRearranged && <p className={styles['muted']}>{t('compare.row.order')}</p>}
    </>
  );
}

function Row({ columns, row, names }: { columns: Columns; row: RowChange; names: SideNames }) {
  const { t, of } = useWords();
  const empty = <span className={styles['muted']}>{t('compare.empty')}</span>;
  const named = Object.entries(columns);
  if (row.kind !== 'changed') {
    return (
      <dl className={styles['cells']}>
        {named
          .filter(([name]) => !sameCell(row.cells[name], null))
          .map(([name, column]) => (
            <div key={name}>
              <dt>{of(column.label)}</dt>
              <dd>
                <RegisterValue field={column} value={row.cells[name]} />
              </dd>
            </div>
          ))}
      </dl>
    );
  }
  const { columns: changed, before, after } = row;
  // A row is known by its first cell, where that stayed.
  const [first] = named;
  return (
    <>
      {first && !changed.includes(first[0]) && <RegisterValue field={first[1]} value={after[first[0]]} />}
      {named
        .filter(([name]) => changed.includes(name))
        .map(([name, column]) => (
          <div key={name} className={styles['text']}>
            <p className={styles['muted']}>{of(column.label)}</p>
            {column.kind === 'text' ? (
              <WordsChanges field={column} texts={wordsChanges(column, before[name], after[name])} names={names} />
            ) : (
              <BeforeAfter
                names={names}
                before={<RegisterValue field={column} value={before[name]} empty={empty} />}
                after={<RegisterValue field={column} value={after[name]} empty={empty} />}
              />
            )}
          </div>
        ))}
    </>
  );
}
