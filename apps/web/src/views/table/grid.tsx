import { hasStates, stateLabels } from '@cityloom/operating-model';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '../../ui/icons.ts';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useWords } from '../../words/use-words.ts';
import { TitleLink } from '../title-link.tsx';
import { Cell } from './cell.tsx';
import type { TableParts } from './columns.ts';
import { isSorted, nextSort, type Sort, stateColumn } from './sort.ts';
import styles from './table.module.css';

const figures: ReadonlySet<string> = new Set(['number', 'percent', 'money', 'score']);
const kindOf = (kind: string) => (figures.has(kind) ? 'figure' : kind);

/** Records in rows under columns that sort. Its head stays in sight while it is scrolled in its own region. */
export function Grid({ type, records, columns, sort, onSort }: TableParts) {
  const { t, of } = useWords();
  const title = type.fields[type.title];
  const withState = hasStates(type.lifecycle);
  const every = { type, sort, onSort };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled with the keyboard too
    <section className={styles['region']} aria-label={t('table.region', { records: of(type.plural) })} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <Heading {...every} name={type.title} word={of(title?.label ?? type.label)} />
            {columns.map(({ name, field }) => (
              <Heading key={name} {...every} name={name} word={of(field.label)} kind={kindOf(field.kind)} />
            ))}
            {withState && <Heading {...every} name={stateColumn} word={t('table.state')} />}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              <th scope="row">
                <TitleLink type={type} record={record} />
                <span className={styles['code']}>{record.code}</span>
              </th>
              {columns.map(({ name, field }) => (
                <td key={name} data-kind={kindOf(field.kind)}>
                  <Cell field={field} value={record.fields[name]} />
                </td>
              ))}
              {withState && (
                <td>
                  <StateBadge state={record.state} word={of(stateLabels[record.state])} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type HeadingProps = Pick<TableParts, 'type' | 'sort' | 'onSort'> & { name: string; word: string; kind?: string };

function Heading({ type, name, word, sort, onSort, kind }: HeadingProps) {
  if (!isSorted(type, name)) {
    return (
      <th scope="col" data-kind={kind}>
        <span className={styles['head']}>{word}</span>
      </th>
    );
  }
  const direction = sort?.column === name ? directionOf(sort) : 'none';
  const Sign = signs[direction];
  return (
    <th scope="col" aria-sort={direction} data-kind={kind}>
      <button type="button" className={styles['head']} onClick={() => onSort(nextSort(sort, name))}>
        {word}
        <Sign size="1rem" stroke={1.9} aria-hidden="true" />
      </button>
    </th>
  );
}

const signs = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort } as const;

const directionOf = ({ isReversed }: Sort) => (isReversed ? 'descending' : 'ascending');
