import { useId, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { IconFilter, IconX } from '../ui/icons.ts';
import { SearchBox } from '../ui/search-box.tsx';
import { Spoken } from '../ui/spoken.tsx';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import type { WordKey } from '../words/en.ts';
import { useWords } from '../words/use-words.ts';
import styles from './filter-bar.module.css';
import { type Filter, setFilters } from './filters.ts';

type Chosen = Readonly<Record<string, string>>;

type Props = {
  filters: readonly Filter[];
  chosen: Chosen;
  words: string;
  /** How many there are, and how many of them are left; null while that is not known. */
  count: Readonly<{ all: number; left: number }> | null;
  onFilter: (chosen: Chosen) => void;
  onSearch: (words: string) => void;
  onClear: () => void;
};

/** What is filtered by beside the fields. */
const ownNames: Readonly<Record<string, WordKey>> = {
  '@organisation': 'filter.organisation',
  '@concerns': 'filter.concerns',
  '@state': 'filter.state',
};

/** Narrows what is shown below: by words, and by one answer to each question. Says how much is left. */
export function FilterBar({ filters, chosen, words, count, onFilter, onSearch, onClear }: Props) {
  const { t, of } = useWords();
  const id = useId();
  const around = useKeptFocus<HTMLDivElement>();
  const wordOf = ({ label, isOwn }: Filter['options'][number]) =>
    isOwn === true ? t('filter.own', { value: of(label) }) : of(label);
  const nameOf = ({ key, label }: Filter) => (label ? of(label) : t(ownNames[key] ?? 'filter.state'));
  const [isOpen, setOpen] = useState(false);
  const set = setFilters(filters, chosen);
  const without = (key: string) => Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== key));
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the browsers we serve do not all know the tag
    <div role="search" ref={around} className={styles['bar']}>
      <div className={styles['line']}>
        <SearchBox label={t('filter.search')} words={words} onSearch={onSearch} />
        {filters.length > 0 && (
          <button
            type="button"
            className={styles['toggle']}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            <IconFilter size="1.125rem" stroke={1.8} aria-hidden="true" />
            {set.length > 0 ? t('filter.open.count', { count: set.length }) : t('filter.open')}
          </button>
        )}
        <output className={styles['count']}>
          {count && t(count.left === count.all ? 'filter.count' : 'filter.count.left', count)}
        </output>
      </div>
      <div id={id} className={styles['fields']} hidden={!isOpen}>
        {filters.map((filter) => (
          <label key={filter.key}>
            <span>{nameOf(filter)}</span>
            <select
              value={chosen[filter.key] ?? ''}
              onChange={({ target }) =>
                onFilter(target.value === '' ? without(filter.key) : { ...chosen, [filter.key]: target.value })
              }
            >
              <option value="">{t('filter.any')}</option>
              {filter.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {wordOf(option)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {(set.length > 0 || words !== '') && (
        <ul className={styles['chips']}>
          {set.map(({ filter, ...option }) => (
            <li key={filter.key}>
              <button type="button" title={t('filter.remove')} onClick={() => onFilter(without(filter.key))}>
                {t('filter.set', { name: nameOf(filter), value: wordOf(option) })}
                <IconX size="1rem" stroke={2} aria-hidden="true" />
                <Spoken>{t('filter.remove')}</Spoken>
              </button>
            </li>
          ))}
          {words !== '' && (
            <li>
              <button type="button" title={t('filter.remove')} onClick={() => onSearch('')}>
                {t('filter.words', { words })}
                <IconX size="1rem" stroke={2} aria-hidden="true" />
                <Spoken>{t('filter.remove')}</Spoken>
              </button>
            </li>
          )}
          {set.length + (words === '' ? 0 : 1) > 1 && (
            <li>
              <Button onClick={onClear}>{t('filter.clear')}</Button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
