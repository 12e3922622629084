import type { RecordType } from '@cityloom/operating-model';
import { NameText } from '../../records/name-text.tsx';
import { useWords } from '../../words/use-words.ts';
import { leadOf } from '../lead.ts';
import { TitleLink } from '../title-link.tsx';
import styles from './calendar.module.css';
import type { Entry } from './entries.ts';

/** Entries one below the other, with when they are and who is in charge. */
export function EntryList({ type, entries }: { type: RecordType; entries: readonly Entry[] }) {
  const { t, dayShort } = useWords();
  return (
    <ul className={styles['list']}>
      {entries.map(({ record, from, to }) => {
        const lead = leadOf(type, record);
        return (
          <li key={record.id}>
            <TitleLink type={type} record={record} />
            {from !== to && <span>{t('field.period', { from: dayShort(from), to: dayShort(to) })}</span>}
            {lead && (
              <span>
                <NameText id={lead} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
