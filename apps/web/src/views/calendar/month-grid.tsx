import type { RecordType } from '@cityloom/operating-model';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './calendar.module.css';
import { DayCell } from './day-cell.tsx';
import { type Entry, piecesIn } from './entries.ts';
import { keyTarget } from './keys.ts';
import { monthOf, weeksOf } from './month.ts';

type Props = {
  type: RecordType;
  entries: readonly Entry[];
  month: string;
  today: string;
  onMonth: (month: string) => void;
  /** Told a day whose entries do not all fit. */
  onOpen: (day: string) => void;
};

/** A month as weeks of days. One day holds the place of the keyboard; arrows move it, also into the months beside. */
export function MonthGrid({ type, entries, month, today, onMonth, onOpen }: Props) {
  const { of, t } = useWords();
  const intl = useIntl();
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState(today);
  const isMoving = useRef(false);
  const weeks = useMemo(() => weeksOf(month), [month]);
  const place = monthOf(active) === month ? active : monthOf(today) === month ? today : `${month}-01`;
  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    table.current?.querySelector<HTMLElement>(`[data-day="${place}"]`)?.focus();
  }, [place]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    // Links and buttons inside a day keep their own keys.
    if (!(event.target instanceof HTMLElement) || event.target.dataset['day'] === undefined) return;
    if (event.key === 'Enter') {
      event.target.querySelector<HTMLElement>('a, button')?.focus();
      return;
    }
    const next = event.altKey || event.ctrlKey || event.metaKey ? null : keyTarget(event.key, place);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    isMoving.current = true;
    if (monthOf(next) !== month) onMonth(monthOf(next));
  };
  return (
    <table
      ref={table}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its days are walked with arrows
      role="grid"
      className={styles['month']}
      aria-label={t('calendar.grid', {
        records: of(type.plural),
        month: intl.formatDate(`${month}-01T00:00:00Z`, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
      })}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              <span aria-hidden="true">
                {intl.formatDate(`${day}T00:00:00Z`, { weekday: 'short', timeZone: 'UTC' })}
              </span>
              <Spoken>{intl.formatDate(`${day}T00:00:00Z`, { weekday: 'long', timeZone: 'UTC' })}</Spoken>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => {
          const pieces = piecesIn(entries, week);
          return (
            <tr key={week[0]}>
              {week.map((day) => (
                <DayCell
                  key={day}
                  type={type}
                  day={day}
                  isOutside={monthOf(day) !== month}
                  isToday={day === today}
                  isPlace={day === place}
                  pieces={pieces}
                  onPlace={() => setActive(day)}
                  onOpen={() => onOpen(day)}
                />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
