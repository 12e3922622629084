import { lazy, Suspense, useId, useState } from 'react';
import { RecordLink } from '../../../fields/record-link.tsx';
import { NameText } from '../../../records/name-text.tsx';
import { IconChevronDown } from '../../../ui/icons.ts';
import { ToneBadge } from '../../../ui/tone-badge.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { useWords } from '../../../words/use-words.ts';
import { dayHere } from './day-here.ts';
import { SaysText } from './says-text.tsx';
import styles from './since.module.css';
import type { Line } from './since-query.ts';

/** The values of fields with all that the practices say of them: for whoever opens a line. */
const Told = lazy(async () => ({ default: (await import('./told.tsx')).Told }));

/** Most names of a line; the others are among what it tells. */
const mostNames = 3;

/** All that others did to a record, in one line that opens. */
export function SinceLine({ line: { record, group, by, at, says, tells, untold } }: { line: Line }) {
  const { t, of, dayNear } = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const phrases = (
    <span className={styles['phrases']}>
      {says.map((one) => (
        <SaysText key={JSON.stringify(one)} says={one} what={record.label} />
      ))}
    </span>
  );
  return (
    <li>
      <div className={styles['line']}>
        <span className={styles['name']} id={`${id}-name`}>
          {record.isGone ? (
            `${of(record.label)} ${record.code}`
          ) : (
            <RecordLink typeId={record.type} code={record.code}>
              <NameText id={record.id} />
            </RecordLink>
          )}
        </span>
        {group === 'waits' && <ToneBadge tone="warn" word={t('home.asks')} />}
        {tells.length === 0 ? (
          <span className={styles['says']}>{phrases}</span>
        ) : (
          <button
            type="button"
            id={`${id}-says`}
            className={styles['says']}
            aria-expanded={isOpen}
            aria-labelledby={`${id}-says ${id}-name`}
            aria-controls={isOpen ? `${id}-told` : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {phrases}
            <IconChevronDown size="1rem" stroke={1.8} aria-hidden="true" />
          </button>
        )}
        <span className={styles['who']}>
          {by.slice(0, mostNames).map((person) => (
            <NameText key={person} id={person} />
          ))}
          <time dateTime={at}>{dayNear(dayHere(at))}</time>
        </span>
      </div>
      {isOpen && (
        <div id={`${id}-told`} className={styles['told']}>
          <Suspense fallback={<Waiting word={t('opening')} heights={[3]} />}>
            <Told tells={tells} />
          </Suspense>
          {untold > 0 && <p>{t('news.more', { count: untold })}</p>}
        </div>
      )}
    </li>
  );
}
