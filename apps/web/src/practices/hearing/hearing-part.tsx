import { hearingOf, type RecordType, recordTypes } from '@cityloom/operating-model';
import { useId, useState } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { useHere } from '../../server/here.tsx';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { contributionType } from '../../voices/comment.ts';
import { mayAsk } from '../../voices/promise.ts';
import { AnswerBox, UnsentAnswer } from './answer-box.tsx';
import { HeardSection } from './heard.tsx';
import styles from './hearing.module.css';
import { HearingSign } from './hearing-sign.tsx';
import { Prolong } from './prolong.tsx';
import { SaidTo } from './said-to.tsx';

type Props = { type: RecordType; hears: NonNullable<RecordType['hears']>; record: RecordView };

/** Of a record that asks a question: how long, the box while it is open and the reason in its place, what was said, and who was heard. */
export function HearingPart({ type, hears, record }: Props) {
  const { t } = useWords();
  const { city, member } = useHere();
  const saidId = useId();
  const [isMoving, setMoving] = useState(false);
  const hearing = hearingOf({ type, state: record.state, fields: record.fields }, city.today);
  const said = recordTypes.get(contributionType);
  if (hearing === null || said === undefined) return null;
  const { stands } = hearing;
  const mayMove = record.state === 'shared' && record.writes.includes(hears.within);
  return (
    <>
      <section className={`${styles['part']} ${styles['first']}`}>
        <div className={styles['top']}>
          <HearingSign hearing={hearing} />
          {mayMove && <Button onClick={() => setMoving(true)}>{t('hearing.prolong')}</Button>}
        </div>
        {isMoving && <Prolong {...{ hears, record, hearing }} onClose={() => setMoving(false)} />}
        {stands !== 'open' ? (
          <>
            <p>{t(stands === 'ahead' ? 'hearing.why.ahead' : 'hearing.why.over')}</p>
            <UnsentAnswer record={record} />
          </>
        ) : mayAsk(member) ? (
          <AnswerBox record={record} />
        ) : (
          <p>{t('hearing.why.yours')}</p>
        )}
      </section>
      {stands !== 'ahead' && <HeardSection record={record} />}
      {stands !== 'ahead' && (
        <section className={styles['part']} aria-labelledby={saidId}>
          <SaidTo said={said} record={record} headingId={saidId} />
        </section>
      )}
    </>
  );
}
