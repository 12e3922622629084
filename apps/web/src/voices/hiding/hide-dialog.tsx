import { useId, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import * as z from 'zod/mini';
import { useKept } from '../../fields/use-kept.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useChanges } from '../../records/use-changes.ts';
import { Failure } from '../../server/failure.tsx';
import { useHere } from '../../server/here.tsx';
import { Button } from '../../ui/button.tsx';
import { unsentKey } from '../../ui/device-memory.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';
import { textOf } from '../../words/written.ts';
import { longestComment } from '../comment.ts';
import { HiddenWords } from './hidden-words.tsx';
import styles from './hiding.module.css';
import { hidingType, reasonsOf } from './hiding.ts';

const draft = z.object({ reason: z.string(), note: z.string() });

type Props = { record: RecordView; replies: number; onClose: () => void };

/** Why something is hidden, with what its speaker will read; all of it happens at once, or nothing. */
export function HideDialog({ record, replies, onClose }: Props) {
  const { t, of } = useWords();
  const id = useId();
  const { member } = useHere();
  const type = hidingType();
  const { submit, status, error } = useChanges(type.id, record.type);
  const { now, become, clear } = useKept(`${unsentKey(member.id)}.hide.${record.id}`, draft, { reason: '', note: '' });
  const [isTried, setTried] = useState(false);
  // Sent again after a failure it is written once.
  const ids = useRef({ operation: newId(), record: newId() });
  const { reason, note } = now;
  const isMissing = isTried && reason === '';
  const { withholds } = type;
  const hide = async () => {
    setTried(true);
    if (reason === '') return;
    const said = note.trim() === '' ? {} : { [withholds.note]: textOf(note.trim()) };
    const fields = { [withholds.item]: record.id, [withholds.reason]: reason, ...said };
    try {
      await submit({ kind: 'create', type: type.id, ...ids.current, fields });
    } catch {
      return;
    }
    clear();
    onClose();
    say({ text: t('hide.done', { code: record.code }) });
  };
  return (
    <Dialog title={t('hide.title', { code: record.code })} closing={t('toast.close')} onClose={onClose}>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void hide();
        }}
      >
        <p>{t('hide.text')}</p>
        {replies > 0 && <p>{t('hide.replies', { count: replies })}</p>}
        <label htmlFor={`${id}-reason`}>{t('hide.reason')}</label>
        <select
          id={`${id}-reason`}
          value={reason}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? `${id}-fault` : undefined}
          onChange={({ target }) => become({ ...now, reason: target.value })}
        >
          <option value="">{t('hide.choose')}</option>
          {Object.entries(reasonsOf(type)).map(([value, option]) => (
            <option key={value} value={value}>
              {of(option)}
            </option>
          ))}
        </select>
        {isMissing && (
          <p id={`${id}-fault`} role="alert" className={styles['fault']}>
            {t('hide.missing')}
          </p>
        )}
        <label htmlFor={`${id}-note`}>{t('hide.note')}</label>
        <textarea
          id={`${id}-note`}
          rows={3}
          maxLength={longestComment}
          value={note}
          onChange={({ target }) => become({ ...now, note: target.value })}
        />
        {reason !== '' && (
          <figure className={styles['preview']}>
            <figcaption>{t('hide.preview')}</figcaption>
            <HiddenWords type={type} reason={reason} note={note.trim() === '' ? null : textOf(note.trim())} />
          </figure>
        )}
        {status === 'error' && <Failure error={error} onRetry={() => void hide()} />}
        <div className={styles['actions']}>
          <Button look="filled" type="submit" loading={status === 'pending'}>
            {t('hide.do')}
          </Button>
          <Button onClick={onClose}>{t('step.leave')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
