import { hasStates } from '@cityloom/operating-model';
import { useId } from 'react';
import { useWords } from '../../words/use-words.ts';
import type { TableParts } from './columns.ts';
import { isSorted, stateColumn } from './sort.ts';
import styles from './table.module.css';

/** What cards are sorted by: they have no heads to press. */
export function SortChoice({ type, columns, sort, onSort }: Omit<TableParts, 'records'>) {
  const { t, of } = useWords();
  const id = useId();
  const sorts = [
    { name: type.title, word: of(type.fields[type.title]?.label ?? type.label) },
    ...columns.filter(({ name }) => isSorted(type, name)).map(({ name, field }) => ({ name, word: of(field.label) })),
    ...(hasStates(type.lifecycle) ? [{ name: stateColumn, word: t('table.state') }] : []),
  ];
  return (
    <div className={styles['sort']}>
      <label htmlFor={id}>{t('table.sort')}</label>
      <select
        id={id}
        value={sort?.column ?? ''}
        onChange={({ target }) => onSort(target.value === '' ? undefined : target.value)}
      >
        <option value="">{t('table.sort.none')}</option>
        {sorts.map(({ name, word }) => (
          <option key={name} value={name}>
            {word}
          </option>
        ))}
      </select>
      {sort && (
        <label>
          <input
            type="checkbox"
            checked={sort.isReversed}
            onChange={({ target }) => onSort(`${target.checked ? '-' : ''}${sort.column}`)}
          />
          {t('table.sort.reversed')}
        </label>
      )}
    </div>
  );
}
