import type { RecordType } from '@cityloom/operating-model';
import { inEither, useName } from '../../records/names.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './bar.module.css';
import { widthOf } from './layout.ts';
import type { Row } from './rows.ts';
import { type Range, type Scale, stepAt } from './scale.ts';
import { moved, type Span } from './span.ts';
import { useDrag } from './use-drag.ts';
import { useGlide } from './use-glide.ts';
import { useLineWords } from './use-line-words.ts';
import type { Hands } from './use-moving.ts';

type Props = {
  type: RecordType;
  row: Row;
  /** Where it stands now; while it is held, where it would. */
  span: Span;
  isHeld: boolean;
  /** Who has just moved it; null where nobody has. */
  movedBy: string | null;
  range: Range;
  scale: Scale;
  hands: Hands;
};

/** No bar is thinner, in rem: there must be something to take hold of. */
const thinnest = 0.75;

/** A record in time, in the colour and pattern of its sector. Everything on it is said by the row, for those who listen. */
export function Bar({ type, row, span, isHeld, movedBy, range, scale, hands }: Props) {
  const words = useLineWords(type);
  const { day } = scale;
  const isDay = type.fields[type.views.timeline?.period ?? '']?.kind === 'date';
  const left = (span.from - range.from) * day;
  const width = Math.max(thinnest, ((span.to ?? range.until - 1) + 1 - span.from) * day);
  const isInside = !isDay && widthOf(row.name) + 1.25 <= width;
  const { ref, ...pulls } = useDrag({
    span: row.mayMove ? span : null,
    day,
    onPull: (days, part, before) => hands.drag(row, moved(before, part, stepAt(scale.id, days))),
    onDrop: hands.keep,
    onCancel: hands.back,
  });
  useGlide(ref, span.from, day, isHeld);
  return (
    <div
      ref={ref}
      aria-hidden="true"
      className={styles[isDay ? 'day' : 'bar']}
      data-sector={row.lead?.sector ?? 'none'}
      data-movable={row.mayMove}
      data-open={span.to === null}
      data-held={isHeld}
      style={isDay ? { left: `${left}rem` } : { left: `${left}rem`, width: `${width}rem` }}
      {...pulls}
    >
      <span className={styles['fill']}>
        {row.progress !== null && !isDay && <i style={{ width: `${row.progress}%` }} />}
      </span>
      <span className={styles[isInside ? 'inside' : 'beside']}>
        {isHeld && <b>{words.dates(span)}</b>}
        {!isHeld && movedBy !== null && <MovedBy person={movedBy} />}
        {row.name}
      </span>
      {row.mayMove && !isDay && (
        <>
          <span className={styles['grip']} data-part="from" />
          {span.to !== null && <span className={styles['grip']} data-part="to" />}
        </>
      )}
    </div>
  );
}

function MovedBy({ person }: { person: string }) {
  const { t, language } = useWords();
  const name = inEither(useName(person)?.name ?? null, language);
  return name !== null && <em>{t('line.by', { name })}</em>;
}
