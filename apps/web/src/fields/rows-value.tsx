import type { FieldOf } from '@cityloom/operating-model';
import type { kinds } from '../records/value-of.ts';
import { useWords } from '../words/use-words.ts';
import type * as z from 'zod/mini';
import styles from './fields.module.css';
import { inOrder } from './order.ts';
import { RegisterValue } from './register-value.tsx';

type Props = { field: FieldOf<'rows'>; rows: z.infer<typeof kinds.rows> };

/** A small table, for reading: its rows in their order. */
export function RowsValue({ field: { label, columns }, rows }: Props) {
  const { of } = useWords();
  const named = Object.entries(columns);
  const sorted = inOrder(rows);
  const [only, ...others] = named;
  // One column is a list: its heading would say again what the field is called.
  if (only && others.length === 0) {
    return (
      <ul className={styles['lines']}>
        {sorted.map((row) => (
          <li key={row.id}>
            <RegisterValue field={only[1]} value={row.cells[only[0]]} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- where it is wider than its place, it is scrolled by keys
    <section className={styles['table']} aria-label={of(label)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {named.map(([name, column]) => (
              <th key={name} scope="col">
                {of(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.id}>
              {named.map(([name, column]) => (
                <td key={name}>
                  <RegisterValue field={column} value={row.cells[name]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
