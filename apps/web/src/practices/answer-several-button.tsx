import type { RecordType } from '@cityloom/operating-model';
import { Suspense, useMemo, useState } from 'react';
import { answerOf, daysUntil } from '../fields/answer/answer-of.ts';
import type { RecordView } from '../records/shapes.ts';
import { useHere } from '../server/here.tsx';
import { latePart } from '../ui/late-part.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../words/use-words.ts';
import { toAnswer } from './answerable.ts';

const AnswerSeveral = latePart(async () => (await import('./answer-several.tsx')).AnswerSeveral);

/** How many wait for an answer that the reader may give, and how many of them too long; opens the way to answer several at once. */
export function AnswerSeveralButton({ type, records }: { type: RecordType; records: readonly RecordView[] }) {
  const { t } = useWords();
  const { city } = useHere();
  const [isOpen, setOpen] = useState(false);
  const open = useMemo(() => toAnswer(type, records), [type, records]);
  const late = open.filter((record) => daysUntil(answerOf(type, record)?.due ?? '9999-12-31', city.today) < 0).length;
  if (open.length === 0 && !isOpen) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('answer.several.open', { count: open.length, late })}</Button>
      {isOpen && (
        <Suspense fallback={null}>
          <AnswerSeveral {...{ type, records }} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
