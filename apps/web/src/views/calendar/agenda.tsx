import type { RecordType } from '@cityloom/operating-model';
import { useIntl } from 'react-intl';
import { useWords } from '../../words/use-words.ts';
import styles from './calendar.module.css';
import type { agendaOf } from './entries.ts';
import { EntryList } from './entry-list.tsx';

type Props = { type: RecordType; days: ReturnType<typeof agendaOf>; today: string };

/** A month as a list of the days on which something happens. */
export function Agenda({ type, days, today }: Props) {
  const { t, dayNear } = useWords();
  const intl = useIntl();
  return (
    <ol className={styles['agenda']}>
      {days.map(({ day, entries }) => (
        <li key={day}>
          <h2 data-today={day === today}>
            {dayNear(day)}
            <span>{intl.formatDate(`${day}T00:00:00Z`, { weekday: 'short', timeZone: 'UTC' })}</span>
            {day === today && <span>{t('calendar.today')}</span>}
          </h2>
          <EntryList type={type} entries={entries} />
        </li>
      ))}
    </ol>
  );
}
