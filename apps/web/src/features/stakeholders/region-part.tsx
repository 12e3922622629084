import type { CSSProperties, ReactNode } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { useWords } from '../../words/use-words.ts';
import { type Region, scoresIn, type Spot } from './model.ts';
import styles from './stakeholders.module.css';

type Props = {
  region: Region;
  /** Those that stand in it. */
  placed: readonly Readonly<{ record: RecordView; spot: Spot }>[];
  chip: (record: RecordView) => ReactNode;
};

const names = {
  satisfy: 'stakes.region.satisfy',
  together: 'stakes.region.together',
  watch: 'stakes.region.watch',
  inform: 'stakes.region.inform',
} as const;

/** A quarter of the map: its name, and who stands where in it. Several on one spot stand below each other. */
export function RegionPart({ region, placed, chip }: Props) {
  const { t } = useWords();
  const { influence, impact } = scoresIn(region);
  const spots = influence.flatMap((up, row) =>
    impact.map((along, column) => ({
      row,
      column,
      those: placed.filter(({ spot }) => spot.influence === up && spot.impact === along),
    })),
  );
  return (
    <section className={styles['region']} data-region={region} aria-label={t(names[region])}>
      <h2 aria-hidden="true">{t(names[region])}</h2>
      <ul className={styles['spots']} style={variables({ columns: impact.length, rows: influence.length })}>
        {spots
          .filter(({ those }) => those.length > 0)
          .map(({ row, column, those }) => (
            <li key={`${row}-${column}`} style={variables({ row: row + 1, column: column + 1 })}>
              <ul>
                {those.map(({ record }) => (
                  <li key={record.id}>{chip(record)}</li>
                ))}
              </ul>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** Numbers for the style sheet, which uses them where there is room for a plane. */
const variables = (numbers: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [`--${name}`, number])) as CSSProperties;
