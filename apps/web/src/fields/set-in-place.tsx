import type { FieldOf } from '@cityloom/operating-model';
import { useEffect, useId, useRef, useState } from 'react';
import type { RecordView } from '../records/shapes.ts';
import { type Asked, useChanges } from '../records/use-changes.ts';
import { kinds } from '../records/value-of.ts';
import { Failure } from '../server/failure.tsx';
import { Button } from '../ui/button.tsx';
import { IconCircleCheck, IconPencil } from '../ui/icons.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { useWords } from '../words/use-words.ts';
import styles from './editor.module.css';
import { FieldValue } from './field-value.tsx';
import { LinksInput } from './links-input.tsx';
import { RowsInput } from './rows-input.tsx';
import { useChanged } from './use-changed.ts';
import { useFieldNames } from './use-field-names.ts';
import signStyles from './wish-sign.module.css';

type Props = { record: RecordView; name: string; field: FieldOf<'refs' | 'rows'> };

/** Links or a small table, to read, and for those who may, to write one by one: each is sent as soon as it is given. */
export function SetInPlace({ record, name, field }: Props) {
  const { t, of } = useWords();
  const labelId = useId();
  const changes = useChanges(record.type);
  const [isWriting, setWriting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const value = record.fields[name];
  const changed = useChanged(value, isWriting ? value : undefined);
  const mayWrite = record.writes.includes(name);
  const label = of(field.label);
  const isEmpty = !Array.isArray(value) || value.length === 0;

  const form = useKeptFocus<HTMLDivElement>(isWriting && mayWrite);
  const wasWriting = useRef(false);
  useEffect(() => {
    if (wasWriting.current && !isWriting) button.current?.focus();
    else if (isWriting) form.current?.querySelector<HTMLElement>('input, button')?.focus();
    wasWriting.current = isWriting;
  }, [isWriting, form]);

  // What went wrong stands below, with the way to try it again.
  const send = (asked: Asked) =>
    changes.submit(asked).then(
      () => true,
      () => false,
    );
  const about = { record: record.id, field: name };
  return (
    <div className={styles['place']}>
      <div className={styles['shown']} hidden={isWriting && mayWrite} data-changed={changed}>
        <FieldValue field={field} value={value} empty={<span className={styles['nothing']}>{t('write.empty')}</span>} />
        {mayWrite && (
          <button
            ref={button}
            type="button"
            className={styles['change']}
            aria-label={t(isEmpty ? 'write.fill' : 'write.change', { label })}
            title={t(isEmpty ? 'write.fill' : 'write.change', { label })}
            onClick={() => setWriting(true)}
          >
            <IconPencil size="1.125rem" stroke={1.8} aria-hidden="true" />
          </button>
        )}
      </div>
      {isWriting && mayWrite && (
        <div ref={form} className={styles['form']}>
          <span id={labelId} hidden>
            {label}
          </span>
          {field.kind === 'refs' ? (
            <LinksInput
              field={field}
              links={kinds.refs.safeParse(value).data ?? []}
              labelId={labelId}
              self={record.id}
              onAdd={({ to, as }) => void send({ kind: 'link', ...about, to, as })}
              onRemove={({ to }) => void send({ kind: 'unlink', ...about, to })}
            />
          ) : (
            <RowsInput
              field={field}
              rows={kinds.rows.safeParse(value).data ?? []}
              labelId={labelId}
              onWrite={(row) => send({ kind: 'row', seen: record.clock, ...about, ...row })}
              onRemove={({ id }) => void send({ kind: 'unrow', ...about, row: id })}
            />
          )}
          <div className={styles['actions']}>
            <Button onClick={() => setWriting(false)}>{t('write.done')}</Button>
          </div>
        </div>
      )}
      <ChangesSign changes={changes} fields={{ ...(field.kind === 'rows' && field.columns), [name]: field }} />
    </div>
  );
}

type SignProps = {
  changes: ReturnType<typeof useChanges>;
  /** What may have been refused. */
  fields: Parameters<typeof useFieldNames>[0];
};

/** What became of the last change: stored, or refused with the way to try it again. */
function ChangesSign({ changes: { status, error, again }, fields }: SignProps) {
  const { t } = useWords();
  const nameOf = useFieldNames(fields);
  if (status === 'error') {
    return <Failure nameOf={nameOf} error={error} onRetry={() => void again()?.catch(() => undefined)} />;
  }
  return (
    <output className={signStyles['sign']}>
      {status === 'pending' && t('wish.saving')}
      {status === 'success' && (
        <span className={signStyles['saved']}>
          <IconCircleCheck size="1.125rem" stroke={1.8} aria-hidden="true" />
          {t('wish.saved')}
        </span>
      )}
    </output>
  );
}
