import { sectorLabels, sectors } from '@cityloom/operating-model';
import type { ReactNode } from 'react';
import { Choice } from '../../ui/choice.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Sought } from './model.ts';
import styles from './people.module.css';

type Props = {
  sought: Sought;
  onSeek: (next: Sought) => void;
  /** How many there are, and how many of them are left; null while that is not known. */
  count: Readonly<{ all: number; left: number }> | null;
  /** More to narrow by. */
  children?: ReactNode;
};

/** Narrows the people below by words and by side, and says how many are left. */
export function PeopleFilter({ sought, onSeek, count, children }: Props) {
  const { t, of } = useWords();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the browsers we serve do not all know the tag
    <div role="search" className={styles['filter']}>
      <SearchBox
        label={t('people.search')}
        words={sought.words}
        onSearch={(words) => onSeek({ ...sought, words: words.trim() })}
      />
      <Choice
        legend={t('filter.sector')}
        isLegendSpoken
        value={sought.sector ?? 'all'}
        options={[
          { value: 'all' as const, word: t('filter.any') },
          ...sectors.map((value) => ({ value, word: of(sectorLabels[value]) })),
        ]}
        onChoose={(sector) => onSeek({ ...sought, sector: sector === 'all' ? undefined : sector })}
      />
      {children}
      <output className={styles['count']}>
        {count && (count.left === count.all ? t('part.count', { count: count.all }) : t('people.found', { ...count }))}
      </output>
    </div>
  );
}
