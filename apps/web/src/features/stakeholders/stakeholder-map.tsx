import { type RecordType, sectorLabels, sectors } from '@cityloom/operating-model';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { useHere } from '../../server/here.tsx';
import { SectorMark } from '../../ui/sector-mark.tsx';
import { useWords } from '../../words/use-words.ts';
import { Chip } from './chip.tsx';
import { Facts } from './facts.tsx';
import { mayPlace, readsAssessments, regionOf, regions, sectorOf, spotOf } from './model.ts';
import { RegionPart } from './region-part.tsx';
import styles from './stakeholders.module.css';
import { usePlacing } from './use-placing.ts';

type Props = { type: RecordType; records: readonly RecordView[] };

/** Stakeholders by how much they can do and how much is done to them. The same can be read as a table. */
export function StakeholderMap({ type, records }: Props) {
  const { t, of } = useWords();
  const { member } = useHere();
  const plane = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { place, moved, arrive, said } = usePlacing();
  const readsAll = readsAssessments(member.roles);
  const placed = useMemo(
    () => records.flatMap((record) => (spotOf(record) ? [{ record, spot: spotOf(record) ?? nowhere }] : [])),
    [records],
  );
  const unplaced = records.filter((record) => spotOf(record) === null && (readsAll || mayPlace(record)));
  const selected = records.find(({ id }) => id === chosen);
  useEffect(() => {
    if (moved === null) return;
    const chip = plane.current?.querySelector<HTMLElement>(`[data-chip="${moved.id}"]`);
    if (chip?.dataset['spot'] !== moved.spot) return;
    // It stands elsewhere now; the keyboard goes along.
    if (moved.isByKey) chip.focus();
    arrive();
  });
  const chip = (record: RecordView) => (
    <Chip
      key={record.id}
      type={type}
      record={record}
      isChosen={record.id === chosen}
      onChoose={() => setChosen(record.id === chosen ? null : record.id)}
      onPlace={(spot) => place(record, spot, true)}
    />
  );

  return (
    <div className={styles['view']}>
      <ul className={styles['legend']}>
        {sectors.map((sector) => (
          <li key={sector}>
            <SectorMark
              sector={sector}
              word={t('stakes.count', {
                sector: of(sectorLabels[sector]),
                count: records.filter((record) => sectorOf(record) === sector).length,
              })}
            />
          </li>
        ))}
      </ul>
      {!readsAll && <p className={styles['closed']}>{t('stakes.closed')}</p>}
      <div className={styles['parts']}>
        <div className={styles['chart']} ref={plane}>
          <p className={styles['up']} aria-hidden="true">
            {t('stakes.axis.influence')}
          </p>
          <div className={styles['plane']}>
            {regions.map((region) => (
              <RegionPart
                key={region}
                region={region}
                placed={placed.filter(({ spot }) => regionOf(spot) === region)}
                chip={chip}
              />
            ))}
          </div>
          <p className={styles['along']} aria-hidden="true">
            {t('stakes.axis.impact')}
          </p>
          {unplaced.length > 0 && (
            <section className={styles['unplaced']}>
              <h2>{t('stakes.unplaced')}</h2>
              <ul>
                {unplaced.map((record) => (
                  <li key={record.id}>{chip(record)}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <div className={styles['side']}>
          {selected ? (
            <Facts type={type} record={selected} onPlace={(spot) => place(selected, spot, false)} />
          ) : (
            <p className={styles['hint']}>{t('stakes.choose')}</p>
          )}
          <output className={styles['said']}>{said}</output>
        </div>
      </div>
    </div>
  );
}

const nowhere = { influence: 0, impact: 0 };
