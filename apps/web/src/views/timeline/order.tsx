import type { RecordType } from '@cityloom/operating-model';
import { useMemo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { IconAlertTriangle } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import { brokenOf, type Link } from './links.ts';
import styles from './order.module.css';
import type { Row } from './rows.ts';
import { ShiftDialog } from './shift-dialog.tsx';
import { shiftPlan } from './shift.ts';
import { useLineWords } from './use-line-words.ts';
import type { Mover } from './use-mover.ts';

type Props = { type: RecordType; rows: readonly Row[]; links: readonly Link[]; mover: Mover };

/** What does not fit together: who begins too early, and who waits in a circle; with the way to mend it. */
export function Order({ type, rows, links, mover }: Props) {
  const { t, allOf } = useWords();
  const words = useLineWords(type);
  const [isShifting, setShifting] = useState(false);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const broken = useMemo(() => brokenOf(links, new Map(rows.map(({ id, span }) => [id, span]))), [rows, links]);
  const plan = useMemo(() => shiftPlan(rows, links), [rows, links]);
  if (broken.length === 0 && plan.circles.length === 0) return null;
  const nameOf = (id: string) => byId.get(id)?.name ?? '';

  const said = ({ follower, leader, kind }: Link): string => {
    const [late, early] = [byId.get(leader)?.span, byId.get(follower)?.span];
    return t(kind === 'ss' ? 'line.broken.of.ss' : 'line.broken.of.fs', {
      follower: nameOf(follower),
      leader: nameOf(leader),
      start: early ? words.day(early.from) : '',
      end: late ? words.day(kind === 'ss' ? late.from : (late.to ?? late.from)) : '',
    });
  };
  return (
    <section className={styles['order']}>
      {broken.length > 0 && (
        <>
          <p className={styles['count']}>
            <IconAlertTriangle size="1.25rem" stroke={1.8} aria-hidden="true" />
            {t('line.broken.count', { count: broken.length })}
          </p>
          <details>
            <summary>{t('line.broken.which')}</summary>
            <ul>
              {broken.map((link) => (
                <li key={`${link.follower} ${link.leader}`}>{said(link)}</li>
              ))}
            </ul>
          </details>
          <Button onClick={() => setShifting(true)}>{t('line.shift')}</Button>
        </>
      )}
      {plan.circles.map((circle) => (
        <p key={circle.join(' ')} className={styles['circle']}>
          {t('line.circle', { names: allOf(circle.map((id) => `“${nameOf(id)}”`)) })}
        </p>
      ))}
      {isShifting && (
        <ShiftDialog type={type} byId={byId} plan={plan} mover={mover} onClose={() => setShifting(false)} />
      )}
    </section>
  );
}
