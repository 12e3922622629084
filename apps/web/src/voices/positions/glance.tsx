import { sectorLabels } from '@cityloom/operating-model';
import { inEither } from '../../records/names.ts';
import { SectorShape } from '../../ui/sector-mark.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import { stances } from './position.ts';
import type { Side } from './sides.ts';
import { StanceBadge } from './stance-badge.tsx';
import styles from './strip.module.css';

/** As many positions as are named one by one; of more, each sector's are counted. */
const few = 4;

/** Where organisations stand, at a glance: those that say it, by sector, and how many say nothing yet. */
export function Glance({ sides }: { sides: readonly Side[] }) {
  const { t } = useWords();
  const count = sides.reduce((sum, { held }) => sum + held.length, 0);
  const silent = sides.reduce((sum, side) => sum + side.silent.length, 0);
  return (
    <span className={styles['glance']} data-many={count > 1}>
      {sides
        .filter(({ held }) => held.length > 0)
        .map((side) =>
          count <= few ? <Named key={side.sector} side={side} /> : <Counted key={side.sector} side={side} />,
        )}
      {silent > 0 && <span className={styles['muted']}>{t('stand.silent', { count: silent })}</span>}
    </span>
  );
}

function Named({ side: { sector, held } }: { side: Side }) {
  const { of, language } = useWords();
  return held.map(({ position, organisation }) => (
    <span key={organisation.id} className={styles['named']}>
      <SectorShape sector={sector} />
      <Spoken>{of(sectorLabels[sector])}</Spoken>
      {inEither(organisation.name, language)}
      <StanceBadge stance={position.stance} />
    </span>
  ));
}

function Counted({ side: { sector, held } }: { side: Side }) {
  const { of } = useWords();
  const counts = stances.flatMap(([stance]) => {
    const count = held.filter(({ position }) => position.stance === stance).length;
    return count === 0 ? [] : [{ stance, count }];
  });
  return (
    <span className={styles['named']}>
      <SectorShape sector={sector} />
      {of(sectorLabels[sector])}
      {counts.map(({ stance, count }) => (
        <StanceBadge key={stance} stance={stance} count={count} />
      ))}
    </span>
  );
}
