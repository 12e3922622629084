import { sectorLabels } from '@cityloom/operating-model';
import type { ReactNode } from 'react';
import { inEither, useName } from '../records/names.ts';
import { SectorShape } from '../ui/sector-mark.tsx';
import { Spoken } from '../ui/spoken.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './fields.module.css';
import { RecordLink } from './record-link.tsx';

type Props = {
  /** Of a record, an organisation or a person. */
  id: string;
  /** Whether a record's name leads to it. */
  isLinked?: boolean;
};

/**
 * What an id stands for: organisations and people with the sign of their sector, records by their name and a link.
 * What the reader may not know of is said to be so, for a gap would look like a fault.
 */
export function NameOf({ id, isLinked = true }: Props) {
  const { t, of, language } = useWords();
  const named = useName(id);
  if (named === undefined) return <span className={styles['pending']}>…</span>;
  if (named === null) return <span className={styles['muted']}>{t('field.hidden')}</span>;
  const words = inEither(named.name, language) ?? named.code ?? t('field.nameless');
  const isRecord = named.type !== 'organisation' && named.type !== 'person';
  if (isRecord && isLinked && named.code !== null) {
    return (
      <RecordLink typeId={named.type} code={named.code}>
        {words}
      </RecordLink>
    );
  }
  return isRecord ? (
    <>{words}</>
  ) : (
    <WithSector sector={named.sector} word={of}>
      {words}
    </WithSector>
  );
}

type WithSectorProps = {
  sector: keyof typeof sectorLabels | null;
  word: ReturnType<typeof useWords>['of'];
  children: ReactNode;
};

function WithSector({ sector, word, children }: WithSectorProps) {
  return (
    <span className={styles['named']}>
      {sector && (
        <>
          <SectorShape sector={sector} />
          <Spoken>{word(sectorLabels[sector])}</Spoken>
        </>
      )}
      {children}
    </span>
  );
}
