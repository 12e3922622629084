import { sectorLabels, sectors } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { Button } from '../../ui/button.tsx';
import { IconCheck, IconPlus } from '../../ui/icons.ts';
import { SectorShape } from '../../ui/sector-mark.tsx';
import { useWords } from '../../words/use-words.ts';
import { type Supported, takesSupport } from './support.ts';
import styles from './support.module.css';
import { useSupport } from './use-support.ts';

/** Milliseconds between two readings: of the voices of others nobody is told one by one. */
const readEvery = 30_000;

/** The place on a page where a record is supported; none where records of its type are not. */
export const SupportPlace = ({ host }: { host: RecordView }) =>
  takesSupport(host.type) ? <SupportLine key={host.id} host={host} /> : null;

/** How many support something, and the way to do so or to take it back. */
function SupportLine({ host }: { host: RecordView }) {
  const { t } = useWords();
  const { supported, turn, isTurning } = useSupport(host, readEvery);
  if (supported === undefined) return <div className={styles['line']} />;
  if (turn === null && supported.count === 0) return null;
  const isOwn = supported.own !== null;
  const Sign = isOwn ? IconCheck : IconPlus;
  return (
    <div className={styles['line']}>
      {turn !== null && (
        <Button
          icon={<Sign size="1.125rem" stroke={1.8} aria-hidden="true" />}
          aria-pressed={isOwn}
          loading={isTurning}
          onClick={() => void turn()}
        >
          {t('support.do')}
        </Button>
      )}
      <SupportCount supported={supported} />
    </div>
  );
}

/** How many support something, the reader apart, and by sector where that tells nobody who. */
export function SupportCount({ supported: { count, sectors: groups, own } }: { supported: Supported }) {
  const { t, of } = useWords();
  return (
    <p className={styles['count']}>
      <span>{own === null ? t('support.count', { count }) : t('support.count.own', { count: count - 1 })}</span>
      {groups !== null &&
        sectors.map((sector) => {
          const some = groups[sector];
          return some === undefined ? null : (
            <span key={sector} className={styles['sector']}>
              <SectorShape sector={sector} />
              {t('support.sector', { sector: of(sectorLabels[sector]), count: some })}
            </span>
          );
        })}
    </p>
  );
}
