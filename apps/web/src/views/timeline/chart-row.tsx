import { RecordLink } from '../../fields/record-link.tsx';
import { IconAlertTriangle } from '../../ui/icons.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import { Bar } from './bar.tsx';
import styles from './row.module.css';
import type { LineProps } from './line-props.ts';
import type { LaneLine, RowLine } from './layout.ts';
import { MarkerStrip } from './marker-strip.tsx';
import { OwnerSign } from './owner-sign.tsx';
import { useLineWords } from './use-line-words.ts';
import type { Hands, Moving } from './use-moving.ts';

type Props = LineProps & { line: RowLine; held: Moving | null; movedBy: string | null; hands: Hands };

/** A record: who leads it, its name and what does not fit, then its bar and its days. */
export function ChartRow(props: Props) {
  const { type, line, range, scale, isActive, isChosen, isNamed, held, movedBy, hands, onActivate } = props;
  const words = useLineWords(type);
  const laneName = useLaneName(line.lane);
  const { row, key, height } = line;
  const warning = words.warning(row);
  const { day } = scale;
  const span = held?.span ?? row.span;
  return (
    <div
      role="row"
      aria-level={line.lane ? 2 : 1}
      aria-label={words.spoken(row, laneName)}
      aria-selected={isChosen}
      data-line={key}
      data-arrival={isNamed ? '' : undefined}
      data-height={line.height > 3 ? 'tall' : 'plain'}
      className={styles['row']}
      tabIndex={isActive ? 0 : -1}
      style={{ height: `${height}rem` }}
      onFocus={() => onActivate(key)}
      onPointerDown={() => onActivate(key)}
    >
      <div role="rowheader" className={styles['first']}>
        <span className={styles['names']}>
          <OwnerSign lead={row.lead} />
          <RecordLink typeId={type.id} code={row.record.code} tabIndex={-1} className={styles['name']}>
            {row.name}
          </RecordLink>
        </span>
        {warning !== null && (
          <span className={styles['warning']}>
            <IconAlertTriangle size="1rem" stroke={1.9} aria-hidden="true" />
            <span>{warning}</span>
          </span>
        )}
      </div>
      <div role="gridcell" className={styles['track']} style={{ width: `${(range.until - range.from) * day}rem` }}>
        {span && <Spoken>{words.dates(span)}</Spoken>}
        {span && (
          <Bar
            type={type}
            row={row}
            span={span}
            isHeld={held !== null}
            movedBy={movedBy}
            range={range}
            scale={scale}
            hands={hands}
          />
        )}
        <MarkerStrip type={type} markers={row.markers} range={range} day={day} />
      </div>
    </div>
  );
}

function useLaneName(lane: LaneLine | null): string | null {
  const { t, of } = useWords();
  return lane && ((lane.name && of(lane.name)) || t('line.lane.none'));
}
