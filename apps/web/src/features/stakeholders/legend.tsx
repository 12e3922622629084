import { sectorLabels, sectors } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { SectorMark } from '../../ui/sector-mark.tsx';
import { useWords } from '../../words/use-words.ts';
import { sideOf } from './model.ts';
import styles from './stakeholders.module.css';

/** What the shapes mean, and how many stakeholders each sector has. */
export function Legend({ records }: { records: readonly RecordView[] }) {
  const { t, of } = useWords();
  const countOf = (sector: (typeof sectors)[number]) => records.filter((record) => sideOf(record) === sector).length;
  return (
    <ul className={styles['legend']}>
      {sectors.map((sector) => (
        <li key={sector}>
          <SectorMark
            sector={sector}
            word={t('stakes.count', { sector: of(sectorLabels[sector]), count: countOf(sector) })}
          />
        </li>
      ))}
    </ul>
  );
}
