import { mayHaveLed, type RecordType } from '@cityloom/operating-model';
import { useId, useState } from 'react';
import * as z from 'zod/mini';
import type { RecordView } from '../../records/shapes.ts';
import { Failure } from '../../server/failure.tsx';
import { isRefused } from '../../server/is-refused.ts';
import { useHere } from '../../server/here.tsx';
import { unsentKey } from '../../ui/device-memory.ts';
import { useWords } from '../../words/use-words.ts';
import { DraftForm } from '../draft-form.tsx';
import { useKept } from '../use-kept.ts';
import styles from './answer.module.css';
import { outcomesOf, type Written } from './answer-of.ts';
import { LedToInput } from './led-to-input.tsx';
import { MergeTarget } from './merge-target.tsx';

/** As much as a reason holds, in UTF-16 units. */
const longest = 4_000;

const none: readonly string[] = [];

/** Under which name an answer that nobody has sent yet is kept. @param member whose it is @param of what it answers */
export const answerKey = (member: string, of: string): string => `${unsentKey(member)}.answer.${of}`;

const draftShape = z.object({
  outcome: z.string(),
  why: z.string(),
  into: z._default(z.nullable(z.string()), null),
  ledTo: z._default(z.object({ was: z.array(z.string()), now: z.array(z.string()) }), { was: [], now: [] }),
});

const nothing: readonly RecordView[] = [];

type Props = {
  type: RecordType;
  /** Under which name what is typed is kept on this device until it has arrived. */
  keptAs: string;
  /** What is answered: what is like it is offered first where it is merged. */
  records?: readonly RecordView[];
  /** What it begins with. What it led to is asked for only where that is among it. */
  begun: Readonly<{ outcome?: string | undefined; why?: string; into?: string | null; ledTo?: readonly string[] }>;
  /** Reasons that were given before, to begin with. */
  earlier?: readonly string[];
  /** What the button says that is pressed at the end; answering, usually. */
  keepWord?: string;
  /** Outcomes that are not offered here. */
  without?: readonly string[];
  isAnswering: boolean;
  error: unknown;
  /** Sends it; gives back whether it arrived. */
  onAnswer: (written: Written) => Promise<boolean>;
  onLeave: () => void;
};

/** What is said where something is missing. */
const faultWords = { outcome: 'answer.choose', into: 'answer.into.choose', why: 'answer.silent' } as const;

/** An answer: what becomes of it, and why, which is always said. */
export function AnswerForm({ type, keptAs, begun, without, isAnswering, error, onAnswer, onLeave, ...rest }: Props) {
  const { earlier = none, records = nothing, keepWord } = rest;
  const { t, of } = useWords();
  const id = useId();
  const options = Object.entries(outcomesOf(type)).filter(([value]) => without?.includes(value) !== true);
  const { member } = useHere();
  const { now, become, clear } = useKept(answerKey(member.id, keptAs), draftShape, {
    outcome: begun.outcome ?? '',
    why: begun.why ?? '',
    into: begun.into ?? null,
    ledTo: { was: [...(begun.ledTo ?? [])], now: [...(begun.ledTo ?? [])] },
  });
  const { outcome, why } = now;
  const isMerged = outcome !== '' && outcome === type.answer?.merges?.as;
  const into = isMerged ? now.into : null;
  const [fault, setFault] = useState<'outcome' | 'into' | 'why' | null>(null);
  const send = () => {
    const isLost = isMerged && into === null;
    const missing = outcome === '' ? 'outcome' : isLost ? 'into' : why.trim() === '' ? 'why' : null;
    setFault(missing);
    if (missing === null)
      void onAnswer({ outcome, why: why.trim(), into, ledTo: now.ledTo }).then((isDone) => isDone && clear());
  };
  return (
    <DraftForm
      takesFocus
      onKeep={send}
      onLeave={onLeave}
      keepWord={keepWord ?? t('answer.send')}
      leaveWord={t('answer.leave')}
      isKeeping={isAnswering}
    >
      <div className={styles['form']}>
        <label>
          <span>{t('answer.outcome')}</span>
          <select
            value={outcome}
            aria-invalid={fault === 'outcome'}
            aria-describedby={fault === 'outcome' ? `${id}-fault` : undefined}
            onChange={({ target }) => {
              setFault(null);
              become({ ...now, outcome: target.value });
            }}
          >
            {outcome === '' && <option value="">{t('answer.choose')}</option>}
            {options.map(([value, option]) => (
              <option key={value} value={value}>
                {of(option)}
              </option>
            ))}
          </select>
        </label>
        {isMerged && (
          <MergeTarget
            {...{ type, records }}
            chosen={into}
            faultId={fault === 'into' ? `${id}-fault` : undefined}
            onChoose={(one) => {
              setFault(null);
              become({ ...now, into: one });
            }}
          />
        )}
        {earlier.length > 0 && (
          <label>
            <span>{t('answer.earlier')}</span>
            <select
              value=""
              onChange={({ target }) => {
                setFault(null);
                become({ ...now, why: target.value });
              }}
            >
              <option value="">{t('answer.earlier.none')}</option>
              {earlier.map((words) => (
                <option key={words} value={words}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <span>{t('answer.reason')}</span>
          <textarea
            rows={4}
            maxLength={longest}
            value={why}
            aria-invalid={fault === 'why'}
            aria-describedby={fault === 'why' ? `${id}-fault` : undefined}
            onChange={({ target }) => {
              setFault(null);
              become({ ...now, why: target.value });
            }}
          />
        </label>
        {begun.ledTo && mayHaveLed(type, outcome) && (
          <LedToInput
            {...{ type, records, chosen: now.ledTo.now }}
            onChoose={(next) => become({ ...now, ledTo: { ...now.ledTo, now: [...next] } })}
          />
        )}
        {fault !== null && (
          <p id={`${id}-fault`} role="alert" className={styles['fault']}>
            {t(faultWords[fault])}
          </p>
        )}
      </div>
      {error !== null && !isAnswering && <Failure error={error} onRetry={isRefused(error) ? undefined : send} />}
    </DraftForm>
  );
}
