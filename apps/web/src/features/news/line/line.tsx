import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { RecordLink } from '../../../fields/record-link.tsx';
import { NameText } from '../../../records/name-text.tsx';
import { inEither } from '../../../records/names.ts';
import { IconChevronDown } from '../../../ui/icons.ts';
import { Waiting } from '../../../ui/waiting.tsx';
import { useWords } from '../../../words/use-words.ts';
import { dayHere } from './day-here.ts';
import { SaysText } from './says-text.tsx';
import styles from './line.module.css';
import type { Line } from './shapes.ts';

/** The values of fields with all that the practices say of them: for whoever opens a line. */
const Told = lazy(async () => ({ default: (await import('./told.tsx')).Told }));

/** Most names of a line; the others are among what it tells. */
const mostNames = 3;

/** Lines, one below the other. */
export function NewsLines({ children }: { children: ReactNode }) {
  return <ul className={styles['lines']}>{children}</ul>;
}

type Props = {
  line: Line;
  /** How it stands, before what it says. */
  mark?: ReactNode;
  /** What can be done about it. @param name id of the element with the name of its record, to be told apart by */
  actions?: (name: string) => ReactNode;
};

/** All that others did to a record, in one line that opens. */
export function NewsLine({ line: { record, by, at, says, tells, untold }, mark, actions }: Props) {
  const { t, of, dayNear, language } = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const reasons = says.flatMap((one) => (one.kind === 'answered' ? (inEither(one.why, language) ?? []) : []));
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
        {mark}
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
        <span className={styles['end']}>
          <span className={styles['who']}>
            {by.slice(0, mostNames).map((person) => (
              <NameText key={person} id={person} />
            ))}
            <time dateTime={at}>{dayNear(dayHere(at))}</time>
          </span>
          {actions && <span className={styles['actions']}>{actions(`${id}-name`)}</span>}
        </span>
      </div>
      {reasons.map((why) => (
        <p key={why} className={styles['why']}>
          {t('news.why', { why })}
        </p>
      ))}
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
