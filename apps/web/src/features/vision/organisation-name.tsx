import { sectorLabels } from '@cityloom/operating-model';
import type { Organisation } from '../../server/contract.ts';
import { SectorShape } from '../../ui/sector-mark.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './organisation-name.module.css';

/** An organisation with the sign of its sector; the sector's word is for those who listen. */
export function OrganisationName({ organisation: { name, sector } }: { organisation: Organisation }) {
  const { of } = useWords();
  return (
    <span className={styles['organisation']}>
      {sector && (
        <>
          <SectorShape sector={sector} />
          <Spoken>{of(sectorLabels[sector])}</Spoken>
        </>
      )}
      {of(name)}
    </span>
  );
}
