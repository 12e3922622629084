import type { FieldOf } from '@cityloom/operating-model';
import type { kinds } from '../records/value-of.ts';
import { useWords } from '../words/use-words.ts';
import type * as z from 'zod/mini';
import styles from './fields.module.css';
import { RegisterValue } from './register-value.tsx';

type Props = { columns: FieldOf<'rows'>['columns']; rows: z.infer<typeof kinds.rows> };

/** A small table, for reading: its rows in their order. */
export function RowsValue({ columns, rows }: Props) {
  const { of } = useWords();
  const named = Object.entries(columns);
  const sorted = rows.toSorted((one, other) => (one.order < other.order ? -1 : 1));
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
    <div className={styles['table']}>
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
    </div>
  );
}
