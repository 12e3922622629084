import { IconChevronDown, IconChevronRight } from '../../ui/icons.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './row.module.css';
import type { LineProps } from './line-props.ts';
import type { LaneLine } from './layout.ts';

type Props = LineProps & { line: LaneLine; isFolded: boolean; onFold: (key: string) => void };

/** The head of a lane. Folded, a thin line says from when to when its rows run. */
export function LaneRow({ line, range, scale, isActive, isFolded, onActivate, onFold }: Props) {
  const { t, of } = useWords();
  const name = (line.name && of(line.name)) || t('line.lane.none');
  const count = t('line.lane.count', { count: line.rows.length });
  const { day } = scale;
  const first = Math.min(...line.rows.map(({ span }) => span?.from ?? range.until));
  const last = Math.max(...line.rows.map(({ span }) => (span && (span.to ?? range.until - 1)) ?? range.from));
  const Sign = isFolded ? IconChevronRight : IconChevronDown;
  return (
    // Keys are those of the whole chart.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="row"
      aria-level={1}
      aria-expanded={!isFolded}
      aria-label={`${name} ${count}`}
      data-line={line.key}
      className={styles['lane']}
      tabIndex={isActive ? 0 : -1}
      style={{ height: `${line.height}rem` }}
      onFocus={() => onActivate(line.key)}
      onClick={() => onFold(line.key)}
    >
      <div role="rowheader" className={styles['first']}>
        <Sign size="1.125rem" stroke={2} aria-hidden="true" />
        <b>{name}</b>
        <span>{count}</span>
      </div>
      <div role="gridcell" className={styles['track']} style={{ width: `${(range.until - range.from) * day}rem` }}>
        <Spoken>{count}</Spoken>
        {isFolded && (
          <i
            className={styles['extent']}
            style={{ left: `${(first - range.from) * day}rem`, width: `${(last + 1 - first) * day}rem` }}
          />
        )}
      </div>
    </div>
  );
}
