import type { RecordType } from '@cityloom/operating-model';
import { RecordLink } from '../../fields/record-link.tsx';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { OwnerSign } from './owner-sign.tsx';
import type { Row } from './rows.ts';
import styles from './timeline.module.css';

type Props = { type: RecordType; rows: readonly Row[]; onDates: (row: Row) => void };

/** What has no dates, and for whom it is to give it some. */
export function Undated({ type, rows, onDates }: Props) {
  const { t } = useWords();
  return (
    <section className={styles['undated']}>
      <h2>{t('line.undated')}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <span className={styles['owned']}>
              <OwnerSign lead={row.lead} />
              <RecordLink typeId={type.id} code={row.record.code}>
                {row.name}
              </RecordLink>
            </span>
            {row.mayMove ? (
              <Button onClick={() => onDates(row)}>{t('line.undated.set')}</Button>
            ) : (
              row.lead && <span className={styles['led']}>{t('line.led', { lead: row.lead.name })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
