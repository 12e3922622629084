import type { Field, FieldOf } from '@cityloom/operating-model';
import { Fragment, type ReactNode } from 'react';
import { FieldValue } from '../../fields/field-value.tsx';
import { inOrder } from '../../fields/order.ts';
import { RegisterValue } from '../../fields/register-value.tsx';
import { kinds } from '../../records/value-of.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './table.module.css';

/** As many links or tags as a cell shows. */
const most = 2;

/** One value in a table: short, with the number of what is not shown. */
export function Cell({ field, value }: { field: Field; value: unknown }) {
  if (field.kind === 'rows') return <FirstRow field={field} value={value} />;
  const { left, ...shown } = cut(field, value);
  return (
    <Short left={left}>
      <FieldValue {...shown} />
    </Short>
  );
}

/** Of a small table its first row, cell by cell. */
function FirstRow({ field, value }: { field: FieldOf<'rows'>; value: unknown }) {
  const rows = kinds.rows.safeParse(value).data ?? [];
  const [first] = inOrder(rows);
  const filled = Object.entries(field.columns).filter(([name]) => first?.cells[name] !== undefined);
  return (
    <Short left={Math.max(0, rows.length - 1)}>
      {filled.map(([name, column], place) => (
        <Fragment key={name}>
          {place > 0 && ' · '}
          <RegisterValue field={column} value={first?.cells[name]} />
        </Fragment>
      ))}
    </Short>
  );
}

function Short({ left, children }: { left: number; children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className={styles['value']}>
      {children}
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

/** What of a value a cell shows, and how much it leaves out. */
function cut(field: Field, value: unknown): Cut {
  if (field.kind === 'refs') return firstOf(field, kinds.refs.safeParse(value).data ?? []);
  if (field.kind === 'tags') return firstOf(field, kinds.tags.safeParse(value).data ?? []);
  return { field, value, left: 0 };
}

const firstOf = (field: Field, values: readonly unknown[]): Cut => ({
  field,
  value: values.slice(0, most),
  left: Math.max(0, values.length - most),
});
