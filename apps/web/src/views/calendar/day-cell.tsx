import type { RecordType } from '@cityloom/operating-model';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import { TitleLink } from '../title-link.tsx';
import styles from './calendar.module.css';
import { hiddenOn, mostLines, type Piece } from './entries.ts';

type Props = {
  type: RecordType;
  day: string;
  /** It belongs to the month before or after. */
  isOutside: boolean;
  isToday: boolean;
  /** It is where the keyboard is in the grid. */
  isPlace: boolean;
  /** Of its week. */
  pieces: readonly Piece[];
  onPlace: () => void;
  onOpen: () => void;
};

/** One day. What lasts longer is drawn from its first day of the week over those that follow. */
export function DayCell({ type, day, isOutside, isToday, isPlace, pieces, onPlace, onOpen }: Props) {
  const { t, dayNear } = useWords();
  const here = pieces.filter(({ from, to }) => from <= day && day <= to);
  const hidden = hiddenOn(pieces, day);
  const lines = Math.min(mostLines, Math.max(0, ...here.map(({ line }) => line + 1)));
  return (
    <td
      data-day={day}
      data-outside={isOutside}
      data-today={isToday}
      aria-current={isToday ? 'date' : undefined}
      tabIndex={isPlace ? 0 : -1}
      onFocus={onPlace}
    >
      <p className={styles['number']}>
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <Spoken>{t('calendar.day', { day: dayNear(day), count: here.length })}</Spoken>
      </p>
      {Array.from({ length: lines }, (_, line) => {
        const piece = here.find((one) => one.line === line);
        if (piece === undefined || piece.from !== day) {
          return <span key={line} className={styles['gap']} aria-hidden="true" />;
        }
        const { entry } = piece;
        return (
          <span
            key={line}
            className={styles['piece']}
            style={{ width: `calc(${piece.days * 100}% - 0.5rem)` }}
            data-from={entry.from === piece.from}
            data-to={entry.to === piece.to}
          >
            <TitleLink type={type} record={entry.record} />
          </span>
        );
      })}
      {hidden > 0 && (
        <button type="button" className={styles['hidden']} onClick={onOpen}>
          <span aria-hidden="true">+{hidden}</span>
          <Spoken>{t('calendar.more', { count: hidden, day: dayNear(day) })}</Spoken>
        </button>
      )}
    </td>
  );
}
