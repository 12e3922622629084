import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { IconChevronLeft, IconChevronRight } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './calendar.module.css';
import { monthOf, monthsAfter } from './month.ts';

type Props = { month: string; years: readonly string[]; today: string; onMonth: (month: string) => void };

const months = Array.from({ length: 12 }, (_, n) => String(n + 1).padStart(2, '0'));

/** Which month is on show: one before, one after, any other, or today's. */
export function MonthPicker({ month, years, today, onMonth }: Props) {
  const { t, language } = useWords();
  const intl = useIntl();
  const [year = '', ofYear = ''] = month.split('-');
  const offered = years.includes(year) ? years : [...years, year].toSorted();
  return (
    <div className={styles['picker']}>
      <button
        type="button"
        className={styles['step']}
        aria-label={t('calendar.before')}
        onClick={() => onMonth(monthsAfter(month, -1))}
      >
        <IconChevronLeft size="1.25rem" stroke={1.8} aria-hidden="true" />
      </button>
      <select
        aria-label={t('calendar.year')}
        value={year}
        onChange={({ target }) => onMonth(`${target.value}-${ofYear}`)}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {t('calendar.year.of', { year: one })}
          </option>
        ))}
      </select>
      <select
        aria-label={t('calendar.month')}
        value={ofYear}
        onChange={({ target }) => onMonth(`${year}-${target.value}`)}
      >
        {months.map((one) => (
          <option key={one} value={one}>
            {intl.formatDate(`${year}-${one}-01T00:00:00Z`, {
              month: language === 'zh' ? 'short' : 'long',
              timeZone: 'UTC',
            })}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={styles['step']}
        aria-label={t('calendar.after')}
        onClick={() => onMonth(monthsAfter(month, 1))}
      >
        <IconChevronRight size="1.25rem" stroke={1.8} aria-hidden="true" />
      </button>
      <Button
        onClick={() => onMonth(monthOf(today))}
        {...(month === monthOf(today) && { disabled: true, 'aria-current': 'date' as const })}
      >
        {t('calendar.today')}
      </Button>
    </div>
  );
}
