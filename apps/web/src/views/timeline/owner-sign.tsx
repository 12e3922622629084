import { sectorLabels } from '@cityloom/operating-model';
import { SectorShape } from '../../ui/sector-mark.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Row } from './rows.ts';
import styles from './timeline.module.css';

/** The sign of the sector that leads something; its place stays where nobody does, so that names stand in line. */
export function OwnerSign({ lead }: Pick<Row, 'lead'>) {
  const { of } = useWords();
  return (
    <span className={styles['sign']}>
      {lead?.sector && (
        <>
          <SectorShape sector={lead.sector} />
          <Spoken>{of(sectorLabels[lead.sector])}</Spoken>
        </>
      )}
    </span>
  );
}
