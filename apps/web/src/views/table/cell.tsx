import type { Field } from '@cityloom/operating-model';
import { FieldValue } from '../../fields/field-value.tsx';
import { kinds } from '../../records/value-of.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './table.module.css';

/** As many links or tags as a cell shows. */
const most = 2;

/** One value in a table: short, with the number of what is not shown. */
export function Cell({ field, value }: { field: Field; value: unknown }) {
  const { t } = useWords();
  const { left, ...shown } = cut(field, value);
  return (
    <div className={styles['value']}>
      <FieldValue {...shown} />
      {left > 0 && (
        <span className={styles['left']}>
          <span aria-hidden="true">+{left}</span>
          <Spoken>{t('table.left', { count: left })}</Spoken>
        </span>
      )}
    </div>
  );
}

type Cut = { field: Field; value: unknown; left: number };

/** What of a value a cell shows, and how much it leaves out. Of a small table it is the first cell. */
function cut(field: Field, value: unknown): Cut {
  if (field.kind === 'refs') return firstOf(field, kinds.refs.safeParse(value).data ?? []);
  if (field.kind === 'tags') return firstOf(field, kinds.tags.safeParse(value).data ?? []);
  if (field.kind !== 'rows') return { field, value, left: 0 };
  const rows = kinds.rows.safeParse(value).data ?? [];
  const [first] = rows.toSorted((one, other) => (one.order < other.order ? -1 : 1));
  const [column] = Object.entries(field.columns);
  if (first === undefined || column === undefined) return { field, value: [], left: 0 };
  return { field: column[1], value: first.cells[column[0]], left: rows.length - 1 };
}

const firstOf = (field: Field, values: readonly unknown[]): Cut => ({
  field,
  value: values.slice(0, most),
  left: Math.max(0, values.length - most),
});
