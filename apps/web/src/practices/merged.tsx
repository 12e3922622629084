import type { RecordType } from '@cityloom/operating-model';
import { useId, useState } from 'react';
import * as z from 'zod/mini';
import { DraftForm } from '../fields/draft-form.tsx';
import { answerOf } from '../fields/answer/answer-of.ts';
import { Verdict } from '../fields/answer/verdict.tsx';
import { RecordLink } from '../fields/record-link.tsx';
import { useKept } from '../fields/use-kept.ts';
import { LedTo } from './led-to.tsx';
import { NameText } from '../records/name-text.tsx';
import { inEither, useName } from '../records/names.ts';
import type { RecordView } from '../records/shapes.ts';
import { useChanges } from '../records/use-changes.ts';
import { useRecord } from '../records/use-records.ts';
import { kinds, valueOf } from '../records/value-of.ts';
import { Failure } from '../server/failure.tsx';
import { useHere } from '../server/here.tsx';
import { Button } from '../ui/button.tsx';
import { unsentKey } from '../ui/device-memory.ts';
import { say } from '../ui/toasts.tsx';
import { useWords } from '../words/use-words.ts';
import { textOf } from '../words/written.ts';
import styles from './record-answer.module.css';

type Props = { type: RecordType; record: RecordView };

/** Where something went, what became of that, and for whoever said it the way out again; once out, why it is. */
export function Merged({ type, record }: Props) {
  const { t, language } = useWords();
  const { member } = useHere();
  const { into = null } = answerOf(type, record) ?? {};
  const { apart } = type.answer?.merges ?? {};
  const why = inEither(valueOf(record, apart ?? '', kinds.bilingual), language);
  const name = useName(into);
  if (into === null) {
    return why === null ? null : (
      <p>
        {t('merged.apart')} <q>{why}</q>
      </p>
    );
  }
  return (
    <>
      {name && name.code !== null && (
        <p>
          {t('merged.into')}{' '}
          <RecordLink typeId={name.type} code={name.code}>
            <NameText id={into} /> {name.code}
          </RecordLink>
        </p>
      )}
      {name && <OtherVerdict type={type} id={into} isOwn={record.owner === member.id} />}
      {apart !== undefined && record.writes.includes(apart) && <TakeApart type={type} record={record} field={apart} />}
    </>
  );
}

/** What became of the other one: it is the answer to this one too. */
function OtherVerdict({ type, id, isOwn }: { type: RecordType; id: string; isOwn: boolean }) {
  const { t } = useWords();
  const { data } = useRecord(type.id, id);
  if (data === undefined) return null;
  return answerOf(type, data)?.outcome === null ? (
    <p>{t(isOwn ? 'merged.waiting.own' : 'merged.waiting')}</p>
  ) : (
    <>
      <Verdict type={type} record={data} />
      <LedTo type={type} record={data} />
    </>
  );
}

const draft = z.object({ why: z.string() });
/** As much as a reason holds, in UTF-16 units. */
const longest = 4_000;

function TakeApart({ type, record, field }: Props & { field: string }) {
  const { t } = useWords();
  const { member } = useHere();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [isSilent, setSilent] = useState(false);
  const { now, become, clear } = useKept(`${unsentKey(member.id)}.apart.${record.id}`, draft, { why: '' });
  const changes = useChanges(type.id);
  const send = async () => {
    const why = now.why.trim();
    setSilent(why === '');
    if (why === '') return;
    try {
      await changes.submit({
        kind: 'patch',
        record: record.id,
        seen: record.clock,
        fields: { [field]: textOf(why) },
      });
      clear();
      say({ text: t('merged.taken-apart') });
    } catch {
      // What went wrong stands below, with what was typed.
    }
  };
  if (!isOpen) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{t('merged.take-apart')}</Button>
      </div>
    );
  }
  return (
    <DraftForm
      takesFocus
      onKeep={() => void send()}
      onLeave={() => setOpen(false)}
      keepWord={t('merged.take-apart')}
      leaveWord={t('merged.leave')}
      isKeeping={changes.status === 'pending'}
    >
      <label className={styles['why']}>
        {t('merged.why')}
        <textarea
          rows={3}
          maxLength={longest}
          value={now.why}
          aria-invalid={isSilent}
          aria-describedby={isSilent ? `${id}-fault` : undefined}
          onChange={({ target }) => {
            setSilent(false);
            become({ why: target.value });
          }}
        />
      </label>
      {isSilent && (
        <p id={`${id}-fault`} role="alert" className={styles['fault']}>
          {t('answer.silent')}
        </p>
      )}
      {changes.status === 'error' && <Failure error={changes.error} onRetry={() => void send()} />}
    </DraftForm>
  );
}
