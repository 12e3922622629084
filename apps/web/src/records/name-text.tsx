import { sectorLabels } from '@cityloom/operating-model';
import { SectorShape } from '../ui/sector-mark.tsx';
import { Spoken } from '../ui/spoken.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './name-text.module.css';
import { inEither, useName } from './names.ts';

/**
 * What an id stands for, in words: organisations and people with the sign of their sector.
 * What the reader may not know of is said to be so, for a gap would look like a fault.
 */
export function NameText({ id }: { id: string }) {
  const { t, of, language } = useWords();
  const named = useName(id);
  if (named === undefined) return <span className={styles['muted']}>…</span>;
  if (named === null) return <span className={styles['muted']}>{t('field.hidden')}</span>;
  const isSomebody = named.type === 'organisation' || named.type === 'person';
  return (
    <span className={styles['named']}>
      {isSomebody && named.sector && (
        <>
          <SectorShape sector={named.sector} />
          <Spoken>{of(sectorLabels[named.sector])}</Spoken>
        </>
      )}
      {inEither(named.name, language) ?? named.code ?? t('field.nameless')}
    </span>
  );
}
