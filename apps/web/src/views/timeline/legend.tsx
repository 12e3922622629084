import { sectorLabels, sectors } from '@cityloom/operating-model';
import { SectorMark } from '../../ui/sector-mark.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './legend.module.css';
import { MarkerSign } from './marker-sign.tsx';
import type { MarkerType } from './markers.ts';
import type { Row } from './rows.ts';

type Props = { rows: readonly Row[]; markerTypes: readonly MarkerType[] };

/** What the signs of the chart mean, of those that are on it. */
export function Legend({ rows, markerTypes }: Props) {
  const { t, of } = useWords();
  const leading = sectors.filter((sector) => rows.some(({ lead }) => lead?.sector === sector));
  const marking = markerTypes.filter(({ type }) =>
    rows.some(({ markers }) => markers.some(({ record }) => record.type === type.id)),
  );
  return (
    <ul aria-label={t('line.legend')} className={styles['legend']}>
      {leading.map((sector) => (
        <li key={sector}>
          <SectorMark sector={sector} word={of(sectorLabels[sector])} />
        </li>
      ))}
      {marking.length > 0 && (
        <li>
          <MarkerSign tone="idle" />
          {marking.map(({ type }) => of(type.label)).join(' / ')}
        </li>
      )}
    </ul>
  );
}
