import type { RecordType } from '@cityloom/operating-model';
import { useEffect, useRef } from 'react';
import { IconX } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './calendar.module.css';
import type { Entry } from './entries.ts';
import { EntryList } from './entry-list.tsx';

type Props = { type: RecordType; day: string; entries: readonly Entry[]; onClose: () => void };

/** Everything on one day, where the grid has no room for it. It takes the focus, for it stands below. */
export function DayList({ type, day, entries, onClose }: Props) {
  const { t, day: written } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [day]);
  return (
    <section className={styles['opened']}>
      <h2 ref={heading} tabIndex={-1}>
        {t('calendar.day', { day: written(day), count: entries.length })}
      </h2>
      <button type="button" className={styles['step']} aria-label={t('calendar.close')} onClick={onClose}>
        <IconX size="1.25rem" stroke={1.8} aria-hidden="true" />
      </button>
      <EntryList type={type} entries={entries} />
    </section>
  );
}
