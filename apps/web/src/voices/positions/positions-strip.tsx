import { recordTypes } from '@cityloom/operating-model';
import { useId, useState } from 'react';
import { mayBeginAbout } from '../../records/reach.ts';
import type { RecordView } from '../../records/shapes.ts';
import { Failure } from '../../server/failure.tsx';
import { useHere } from '../../server/here.tsx';
import { IconChevronDown, IconPencil } from '../../ui/icons.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useWords } from '../../words/use-words.ts';
import { Glance } from './glance.tsx';
import { PositionForm } from './position-form.tsx';
import { positionType } from './position.ts';
import { SideList } from './side-list.tsx';
import styles from './strip.module.css';
import { usePositions } from './use-positions.ts';
import { useStating } from './use-stating.ts';
import { WhyNoMore } from './why-no-more.tsx';

type Props = { host: RecordView; together: readonly string[] };
const type = recordTypes.get(positionType);

/**
 * Where organisations stand on a record: one line, which opens to what each says, on what condition or why, who entered it and
 * what it was before. Whoever may state it for their organisation does so here.
 */
export function PositionsStrip({ host, together }: Props) {
  const { t } = useWords();
  const { member } = useHere();
  const id = useId();
  const read = usePositions(host, together);
  const own = read.status === 'there' ? read.own : undefined;
  const stating = useStating(host, own);
  const [isOpen, setOpen] = useState(stating.draft !== null);
  const around = useKeptFocus<HTMLElement>(read.status === 'there');

  if (read.status === 'failed') return <Failure error={read.error} onRetry={read.retry} />;
  if (read.status === 'pending') return <div className={styles['place']} />;
  const mayBegin = type !== undefined && mayBeginAbout(type, member, host);
  return (
    <section ref={around} className={styles['strip']} aria-label={t('stand')}>
      <div className={styles['line']}>
        <button
          type="button"
          className={styles['face']}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-all` : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={styles['title']}>
            <IconChevronDown size="1.125rem" stroke={1.8} aria-hidden="true" />
            {t('stand')}
          </span>
          <Glance sides={read.sides} />
        </button>
        {mayBegin && own === undefined && stating.draft === null && (
          <button
            type="button"
            className={styles['act']}
            onClick={() => {
              stating.begin();
              setOpen(true);
            }}
          >
            <IconPencil size="1.125rem" stroke={1.8} aria-hidden="true" />
            {t('stand.state')}
          </button>
        )}
      </div>
      {isOpen && (
        <div id={`${id}-all`} className={styles['all']}>
          {stating.draft !== null && (
            <PositionForm draft={stating.draft} stating={stating} own={own} organisation={member.organisation} />
          )}
          {read.sides.map((side) => (
            <SideList key={side.sector} side={side} own={own} stating={stating} />
          ))}
          <p className={styles['aside']}>{t('stand.counted')}</p>
          {type !== undefined && <WhyNoMore type={type} host={host} />}
        </div>
      )}
    </section>
  );
}
