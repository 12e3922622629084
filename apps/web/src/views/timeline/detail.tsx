import type { RecordType } from '@cityloom/operating-model';
import { RecordLink } from '../../fields/record-link.tsx';
import { useHere } from '../../server/here.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { IconArrowsMove, IconCalendar, IconCheck, IconMessage } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './detail.module.css';
import type { Row } from './rows.ts';
import { useLineWords } from './use-line-words.ts';
import type { Hands, Moving } from './use-moving.ts';

type Props = {
  type: RecordType;
  rows: readonly Row[];
  row: Row | null;
  moving: Moving | null;
  hands: Hands;
  onDates: (row: Row) => void;
  onMove: (row: Row) => void;
};

/** Below the chart: all about the row that is chosen, and what can be done with it; at first how to begin. */
export function Detail({ type, rows, row, moving, hands, onDates, onMove }: Props) {
  const { t, number } = useWords();
  const words = useLineWords(type);
  const { city } = useHere();
  if (row === null) {
    const isDay = type.fields[type.views.timeline?.period ?? '']?.kind === 'date';
    const begin = isDay ? 'line.hint.day' : 'line.hint';
    const mayMove = rows.some((one) => one.mayMove);
    return <p className={styles['hint']}>{t(mayMove ? begin : 'line.hint.read')}</p>;
  }
  const held = moving?.row.id === row.id ? moving : null;
  const span = held?.span ?? row.span;
  const facts = [
    ...(span ? [words.dates(span)] : []),
    ...(row.progress === null ? [] : [t('line.progress', { percent: number(row.progress) })]),
    ...(row.lead ? [t('line.led.part', { lead: row.lead.name })] : []),
    ...row.waits.map(words.waits),
  ];
  return (
    <section className={styles['detail']} aria-label={row.name}>
      <div className={styles['about']}>
        <RecordLink typeId={type.id} code={row.record.code} className={styles['name']}>
          {row.name}
        </RecordLink>
        <p className={styles['facts']}>{words.together(facts)}</p>
      </div>
      {held ? (
        <div className={styles['doing']}>
          <Button look="filled" icon={<IconCheck size="1.125rem" aria-hidden="true" />} onClick={hands.keep}>
            {t('line.move.keep')}
          </Button>
          <Button onClick={hands.back}>{t('line.move.back')}</Button>
        </div>
      ) : (
        <div className={styles['doing']}>
          <LinkButton
            to="/$citySlug/r/$type/{-$code}"
            params={{ citySlug: city.slug, type: type.id, code: row.record.code }}
            hash="comments"
            icon={<IconMessage size="1.125rem" stroke={1.8} aria-hidden="true" />}
          >
            {t('talk')}
          </LinkButton>
          {!row.mayMove && row.record.may.includes('propose') && (
            <LinkButton
              to="/$citySlug/r/$type/{-$code}"
              params={{ citySlug: city.slug, type: type.id, code: row.record.code }}
              search={{ suggest: type.views.timeline?.period ?? '' }}
              icon={<IconCalendar size="1.125rem" stroke={1.8} aria-hidden="true" />}
            >
              {t('line.suggest')}
            </LinkButton>
          )}
          {row.mayMove && (
            <>
              <Button
                icon={<IconCalendar size="1.125rem" stroke={1.8} aria-hidden="true" />}
                onClick={() => onDates(row)}
              >
                {t('line.dates')}
              </Button>
              <Button
                icon={<IconArrowsMove size="1.125rem" stroke={1.8} aria-hidden="true" />}
                onClick={() => onMove(row)}
              >
                {t('line.move')}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
