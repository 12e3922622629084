import { type RecordType, sectorLabels } from '@cityloom/operating-model';
import { FieldValue } from '../../fields/field-value.tsx';
import type { RecordView } from '../../records/shapes.ts';
import { SectorShape } from '../../ui/sector-mark.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import { mayPlace, sideOf, type Spot, spotName, spotOf, stepped } from './model.ts';
import styles from './stakeholders.module.css';

type Props = {
  type: RecordType;
  record: RecordView;
  isChosen: boolean;
  onChoose: () => void;
  onPlace: (spot: Spot) => void;
};

/** A stakeholder on the map. Once chosen, arrows move it by one step, for those who may place it. */
export function Chip({ type, record, isChosen, onChoose, onPlace }: Props) {
  const { of, t } = useWords();
  const sector = sideOf(record);
  const title = type.fields[type.title];
  const spot = spotOf(record);
  return (
    <button
      type="button"
      className={styles['chip']}
      aria-pressed={isChosen}
      data-chip={record.id}
      data-spot={spot ? spotName(spot) : ''}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (!isChosen || !mayPlace(record) || event.altKey || event.ctrlKey || event.metaKey) return;
        const next = stepped(spot ?? { influence: 0, impact: 0 }, event.key);
        if (next === null) return;
        event.preventDefault();
        onPlace(next);
      }}
    >
      {sector && (
        <>
          <SectorShape sector={sector} />
          <Spoken>{of(sectorLabels[sector])}</Spoken>
        </>
      )}
      <span>
        {title ? <FieldValue field={title} value={record.fields[type.title]} empty={record.code} /> : record.code}
      </span>
      {spot && <Spoken>{t('stakes.spot', { influence: spot.influence, impact: spot.impact })}</Spoken>}
    </button>
  );
}
