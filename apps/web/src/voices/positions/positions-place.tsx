import { lazy, Suspense } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { takesPositions } from './position.ts';
import styles from './strip.module.css';

const PositionsStrip = lazy(async () => ({ default: (await import('./positions-strip.tsx')).PositionsStrip }));

type Props = {
  host: RecordView;
  /** Ids of the records on the page whose positions are read at once. */
  together: readonly string[];
};

/** The place on a page where organisations say where they stand on a record; none where they are not asked of its type. */
export function PositionsPlace({ host, together }: Props) {
  if (!takesPositions(host.type)) return null;
  return (
    <Suspense fallback={<div className={styles['place']} />}>
      <PositionsStrip key={host.id} host={host} together={together} />
    </Suspense>
  );
}
