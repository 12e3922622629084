import { hasStates, stateLabels } from '@cityloom/operating-model';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useWords } from '../../words/use-words.ts';
import { TitleLink } from '../title-link.tsx';
import { Cell } from './cell.tsx';
import type { TableParts } from './columns.ts';
import { SortChoice } from './sort-choice.tsx';
import styles from './table.module.css';

/** The same as a table, for little room: one card a record, with what it has to say. */
export function Cards({ records, ...rest }: TableParts) {
  const { of } = useWords();
  const { type, columns } = rest;
  return (
    <>
      <SortChoice {...rest} />
      <ul className={styles['cards']}>
        {records.map((record) => (
          <li key={record.id}>
            <p className={styles['title']}>
              <TitleLink type={type} record={record} />
            </p>
            <p className={styles['under']}>
              <span>{record.code}</span>
              {hasStates(type.lifecycle) && <StateBadge state={record.state} word={of(stateLabels[record.state])} />}
            </p>
            <dl>
              {columns
                .filter(({ name }) => isThere(record.fields[name]))
                .map(({ name, field }) => (
                  <div key={name}>
                    <dt>{of(field.label)}</dt>
                    <dd>
                      <Cell field={field} value={record.fields[name]} />
                    </dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}

const isThere = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
