import { type Sector, sectorLabels, sectors } from '@cityloom/operating-model';
import { Choice } from '../ui/choice.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './talk.module.css';
import { type NextTalkSearch, type TalkSearch, whichThreads } from './talk-search.ts';
import { openOf, spokenBy, type Thread } from './threads.ts';

type Props = {
  threads: readonly Thread[];
  member: string;
  /** The sides that have spoken. */
  speaking: ReadonlySet<Sector>;
  search: TalkSearch;
  onSearch: (next: NextTalkSearch) => void;
};

/** Narrows threads to those that are open or the reader's own, and where several sides speak, to those of one. */
export function TalkFilter({ threads, member, speaking, search, onSearch }: Props) {
  const { t, of } = useWords();
  return (
    <div className={styles['filter']}>
      <Choice
        legend={t('talk.filter')}
        isLegendSpoken
        value={search.comments ?? 'all'}
        options={[
          { value: 'all', word: t('talk.filter.all', { count: threads.length }) },
          { value: 'open', word: t('talk.filter.open', { count: openOf(threads).length }) },
          { value: 'mine', word: t('talk.filter.mine', { count: spokenBy(threads, member).length }) },
        ]}
        onChoose={(value) => onSearch({ comments: whichThreads.find((one) => one === value) })}
      />
      {(speaking.size > 1 || search.by !== undefined) && (
        <label className={styles['by']}>
          <span>{t('filter.sector')}</span>
          <select
            value={search.by ?? ''}
            onChange={({ target }) => onSearch({ by: sectors.find((one) => one === target.value) })}
          >
            <option value="">{t('filter.any')}</option>
            {sectors
              .filter((sector) => speaking.has(sector) || sector === search.by)
              .map((sector) => (
                <option key={sector} value={sector}>
                  {of(sectorLabels[sector])}
                </option>
              ))}
          </select>
        </label>
      )}
    </div>
  );
}
