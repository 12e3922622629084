import { type Figure, figuresOf, recordTypes } from '@cityloom/operating-model';
import { useMemo } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { useRecords } from '../../records/use-records.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { inEither } from '../../records/names.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './measured-series.module.css';
import { indicatorType, measurementType, placed, type Spot } from './series.ts';

/** The drawing in its own units; what stands beside a point needs room at the edges. */
const [width, height, edge] = [600, 220, 44] as const;
const at = ({ x, y }: Spot) => [edge + x * (width - 2 * edge), height - edge - y * (height - 2 * edge)] as const;
const line = (spots: readonly Spot[]) => spots.map((spot) => at(spot).join()).join(' ');

/** What an indicator was, is and shall be: one sentence, and the same as a line. The values stand one by one in the list of measurements. */
export function MeasuredSeries({ record }: { record: RecordView }) {
  const { t, number, dayShort, language } = useWords();
  const wanted = useMemo(() => ({ filter: { indicator: { eq: record.id } }, sort: 'date' }), [record.id]);
  const asked = useRecords(measurementType, wanted);
  const figures = useMemo(() => {
    const [type, measured] = [recordTypes.get(indicatorType), recordTypes.get(measurementType)];
    const values = measured === undefined ? [] : (asked.data ?? []).map(({ fields }) => ({ type: measured, fields }));
    return figuresOf(type ?? {}, record.fields, values);
  }, [record, asked.data]);
  const first = figures.measured[0];
  if (!asked.data || first === undefined) return null;
  const { measured, aims } = placed(figures);
  const unit = inEither(valueOf(record, 'unit', kinds.bilingual), language) ?? '';
  const value = ({ value: much }: Figure) => (unit === '%' ? `${number(much)}%` : number(much));
  const last = figures.measured.at(-1) ?? first;
  const aim = figures.aims.at(-1);
  const start = t('series.start', { day: dayShort(first.on), value: value(first) });
  const now = last === first ? [] : [t('series.now', { day: dayShort(last.on), value: value(last) })];
  const goal = aim ? [t('series.goal', { year: aim.on.slice(0, 4), value: value(aim) })] : [];
  return (
    <figure className={styles['series']}>
      <figcaption>
        {[start, ...now, ...goal].join(t('series.join'))}
        {t('series.end')}
        {unit !== '%' && unit !== '' && <span className={styles['unit']}>{t('series.unit', { unit })}</span>}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <polyline className={styles['ahead']} points={line([...measured.slice(-1), ...aims])} />
        <polyline className={styles['line']} points={line(measured)} />
        {measured.map((spot) => (
          <circle key={spot.figure.on} className={styles['dot']} cx={at(spot)[0]} cy={at(spot)[1]} r="5" />
        ))}
        {aims.map((spot) => {
          const [x, y] = at(spot);
          return <path key={spot.figure.on} className={styles['target']} d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`} />;
        })}
        {[...measured.slice(0, 1), ...measured.slice(1).slice(-1), ...aims].map((spot) => {
          const [x, y] = at(spot);
          return (
            <text key={spot.figure.on} className={styles['label']} x={x} y={y - 14} textAnchor="middle">
              {value(spot.figure)}
              <tspan className={styles['year']} x={x} y={height - 10}>
                {spot.figure.on.slice(0, 4)}
              </tspan>
            </text>
          );
        })}
      </svg>
    </figure>
  );
}
