import type { RefObject } from 'react';
import { locales } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './chart.module.css';
import { toIso } from './days.ts';
import { type Range, type Scale, type Tick, ticksOf } from './scale.ts';

type Props = {
  corner: RefObject<HTMLDivElement | null>;
  title: string;
  range: Range;
  scale: Scale;
  today: number;
};

/** Years and quarters, or quarters and months; stays in sight while the rows scroll. */
export function ChartHeader({ corner, title, range, scale, today }: Props) {
  const { t, language, dayNear } = useWords();
  const { day, upper, lower } = scale;
  const quarter = ({ month }: Tick) => Math.floor(month / 3) + 1;
  const month = new Intl.DateTimeFormat(locales[language], { month: 'short', timeZone: 'UTC' });
  const above = (tick: Tick) =>
    upper === 12
      ? t('line.year', { year: String(tick.year) })
      : t('line.year.quarter', { year: String(tick.year), quarter: quarter(tick) });
  const below = (tick: Tick) =>
    lower === 1 ? month.format(Date.parse(toIso(tick.from))) : t('line.quarter', { quarter: quarter(tick) });
  const strip = (months: 1 | 3 | 12, word: (tick: Tick) => string) =>
    ticksOf(range, months).map((tick) => (
      <span key={tick.from} style={{ width: `${tick.days * day}rem` }}>
        {/* What is cut at the edge has no room for its word. */}
        <b>{tick.days * day > 2 && word(tick)}</b>
      </span>
    ));
  return (
    <div className={styles['header']} role="row">
      <div className={styles['corner']} role="columnheader" ref={corner}>
        {title}
      </div>
      <div className={styles['time']} role="columnheader" aria-label={t('line.time')}>
        <div aria-hidden="true">{strip(upper, above)}</div>
        <div aria-hidden="true">{strip(lower, below)}</div>
        <p style={{ left: `${(today - range.from) * day}rem` }}>{t('line.today.on', { day: dayNear(toIso(today)) })}</p>
      </div>
    </div>
  );
}
