import type { RecordType } from '@cityloom/operating-model';
import { RecordLink } from '../../fields/record-link.tsx';
import { Button } from '../../ui/button.tsx';
import { IconAlertTriangle } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import { MarkerSign } from './marker-sign.tsx';
import { OwnerSign } from './owner-sign.tsx';
import styles from './quarter-list.module.css';
import { shareOf } from './quarters.ts';
import type { Row } from './rows.ts';
import { useLineWords } from './use-line-words.ts';

type Props = {
  type: RecordType;
  row: Row;
  years: { from: number; until: number };
  today: number;
  /** Is what the address leads to. */
  isNamed: boolean;
  onDates: (row: Row) => void;
};

/** One record of the list: its name, who leads it, when, how far it is, and what does not fit. */
export function ListEntry({ type, row, years: { from, until }, today, isNamed, onDates }: Props) {
  const { t, number } = useWords();
  const words = useLineWords(type);
  const warning = words.warning(row);
  const { left, width } = shareOf(row, from, until);
  return (
    <li className={styles['entry']} {...(isNamed && { tabIndex: -1, 'data-arrival': '' })}>
      <p className={styles['name']}>
        <OwnerSign lead={row.lead} />
        <RecordLink typeId={type.id} code={row.record.code}>
          {row.name}
        </RecordLink>
      </p>
      <div className={styles['mini']} aria-hidden="true">
        <span
          data-sector={row.lead?.sector ?? 'none'}
          data-open={row.span?.to === null}
          style={{ left: `${left}%`, width: `${width}%` }}
        />
        <i style={{ left: `${((today - from) / (until - from)) * 100}%` }} />
      </div>
      <p className={styles['facts']}>
        {row.span && <span>{words.dates(row.span)}</span>}
        {row.progress !== null && <span>{t('line.progress', { percent: number(row.progress) })}</span>}
      </p>
      {row.lead && <p className={styles['facts']}>{t('line.led', { lead: row.lead.name })}</p>}
      {warning !== null && (
        <p className={styles['warning']}>
          <IconAlertTriangle size="1.125rem" stroke={1.8} aria-hidden="true" />
          {warning}
        </p>
      )}
      {row.markers.length > 0 && (
        <ul className={styles['markers']}>
          {row.markers.map((marker) => (
            <li key={marker.record.id} data-tone={marker.tone}>
              <MarkerSign tone={marker.tone} />
              {words.marker(marker)}
            </li>
          ))}
        </ul>
      )}
      {row.mayMove && <Button onClick={() => onDates(row)}>{t('line.dates')}</Button>}
    </li>
  );
}
