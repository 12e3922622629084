import { useState } from 'react';
import { AnswerForm } from '../../fields/answer/answer-form.tsx';
import { outcomesOf } from '../../fields/answer/answer-of.ts';
import { useAnswer } from '../../fields/answer/use-answer.ts';
import { Verdict } from '../../fields/answer/verdict.tsx';
import type { RecordView } from '../../records/shapes.ts';
import { useHere } from '../../server/here.tsx';
import { Button } from '../../ui/button.tsx';
import { say } from '../../ui/toasts.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useWords } from '../../words/use-words.ts';
import { textOf } from '../../words/written.ts';
import styles from './hiding.module.css';
import { hidingOf, hidingType } from './hiding.ts';

/** How it ended that something was hidden; whoever may decides it here. Nobody upholds their own hiding, and none before an appeal. */
export function Ruling({ record }: { record: RecordView }) {
  const { t } = useWords();
  const type = hidingType();
  const { member } = useHere();
  const { answer, isAnswering, error } = useAnswer(type);
  const around = useKeptFocus<HTMLDivElement>();
  const [isOpen, setOpen] = useState(false);
  const { shown } = type.withholds;
  const { outcome } = hidingOf(type, record);
  const isAppealed = (record.fields[type.withholds.appealedOn] ?? null) !== null;
  const showsOnly = !isAppealed || outcome !== null || record.owner === member.id;
  const without = showsOnly ? Object.keys(outcomesOf(type)).filter((one) => one !== shown) : [];
  const mayRule = record.writes.includes(type.answer?.outcome ?? '');
  return (
    <div ref={around} className={styles['note']}>
      {outcome === null && <p>{t(isAppealed ? 'ruling.waits' : 'ruling.none')}</p>}
      <Verdict type={type} record={record} />
      {mayRule && isAppealed && outcome === null && showsOnly && <p className={styles['hint']}>{t('ruling.other')}</p>}
      {mayRule &&
        (isOpen ? (
          <AnswerForm
            {...{ type, isAnswering, error, without }}
            keptAs={record.id}
            begun={{ outcome: showsOnly ? shown : undefined }}
            keepWord={t('ruling.do')}
            onLeave={() => setOpen(false)}
            onAnswer={async ({ outcome: next, why }) => {
              const isDone = await answer([record], { outcome: next, why: textOf(why) });
              if (isDone) {
                setOpen(false);
                say({ text: t('ruling.done') });
              }
              return isDone;
            }}
          />
        ) : (
          <div>
            <Button look={isAppealed && !showsOnly ? 'filled' : 'default'} onClick={() => setOpen(true)}>
              {t(showsOnly ? 'ruling.show' : 'ruling')}
            </Button>
          </div>
        ))}
    </div>
  );
}
