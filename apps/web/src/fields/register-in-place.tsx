import type { Written } from '@cityloom/operating-model';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { warnOnLeaving } from '../prose/leave-warning.ts';
import type { RecordView } from '../records/shapes.ts';
import { useWish } from '../records/use-wish.ts';
import { IconPencil } from '../ui/icons.ts';
import { useWords } from '../words/use-words.ts';
import { type Draft, draftOf, mergedDraft, sameDraft } from './draft.ts';
import { DraftForm } from './draft-form.tsx';
import styles from './editor.module.css';
import { FieldEditor } from './field-editor.tsx';
import { FieldValue } from './field-value.tsx';
import { type Fault, readDraft } from './read-draft.ts';
import { useChanged } from './use-changed.ts';
import { WishSign } from './wish-sign.tsx';

type Props = {
  record: RecordView;
  name: string;
  field: Written;
  /** Where it stands otherwise than as a plain value: as a heading, or as text to read. */
  children?: ReactNode;
  /** What stands beside it. */
  beside?: ReactNode;
};

/** What somebody is writing, and the record as they saw it when they began. */
type Opened = Readonly<{ record: RecordView; draft: Draft; fault: Fault | null; isSent: boolean }>;

/** What was typed and not kept when its writer went to another page, by record and field: it waits for them to come back. */
const left = new Map<string, Opened>();

/** A value to read, and for those who may, to write in place. What was typed stays until the server has it. */
export function RegisterInPlace({ record, name, field, children, beside }: Props) {
  const { t, of } = useWords();
  const labelId = useId();
  const wishing = useWish();
  const key = `${record.id}/${name}`;
  const [opened, setOpened] = useState<Opened | null>(() => left.get(key) ?? null);
  /** Whoever opens it is led to it; who comes back to a page where it stands open is not. */
  const [came] = useState(opened);
  const button = useRef<HTMLButtonElement>(null);
  const value = record.fields[name];
  const now = draftOf(field, value);
  const changed = useChanged(value, wishing.wished?.fields[name]);
  const mayWrite = record.writes.includes(name);
  const isFailed = opened?.isSent === true && wishing.status === 'error';
  const isWriting = opened !== null && (!opened.isSent || isFailed);
  const label = of(field.label);

  const isUnkept = isWriting && !sameDraft(opened.draft, draftOf(field, opened.record.fields[name]));
  useEffect(() => {
    if (isUnkept) left.set(key, { ...opened, isSent: false });
    else left.delete(key);
  }, [isUnkept, key, opened]);
  useEffect(() => (isUnkept ? warnOnLeaving(() => true) : undefined), [isUnkept]);

  const wasWriting = useRef(false);
  useEffect(() => {
    // Whoever closes the form is back where they opened it.
    if (wasWriting.current && !isWriting) button.current?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);

  const keep = ({ record: seen, draft }: Opened) => {
    if (isFailed) return wishing.again();
    const before = draftOf(field, seen.fields[name]);
    if (sameDraft(before, draft)) return setOpened(null);
    const merged = mergedDraft(field, before, draft, now);
    const read = readDraft(field, merged);
    if (read.fault) return setOpened({ record: seen, draft, fault: read.fault, isSent: false });
    setOpened({ record: seen, draft, fault: null, isSent: true });
    wishing.wish(seen, { [name]: read.value });
  };

  const { wished } = wishing;
  const isOthers =
    opened !== null &&
    !sameDraft(now, draftOf(field, opened.record.fields[name])) &&
    (wished === undefined || !sameDraft(now, draftOf(field, wished.fields[name])));
  const isEmpty = Object.entries(now).every(([part, text]) => text === '' || part === 'currency');
  return (
    <div className={styles['place']}>
      <div className={styles['shown']} hidden={isWriting} data-changed={changed}>
        {children ?? (
          <FieldValue
            field={field}
            value={value}
            empty={<span className={styles['nothing']}>{t('write.empty')}</span>}
          />
        )}
        {mayWrite && (
          <button
            ref={button}
            type="button"
            className={styles['change']}
            aria-label={t(isEmpty ? 'write.fill' : 'write.change', { label })}
            title={t(isEmpty ? 'write.fill' : 'write.change', { label })}
            onClick={() => setOpened({ record, draft: now, fault: null, isSent: false })}
          >
            <IconPencil size="1.125rem" stroke={1.8} aria-hidden="true" />
          </button>
        )}
        {beside}
      </div>
      {isWriting && (
        <DraftForm
          takesFocus={!opened.isSent && opened !== came}
          onKeep={() => keep(opened)}
          onLeave={() => setOpened(null)}
        >
          <span id={labelId} hidden>
            {label}
          </span>
          <FieldEditor
            field={field}
            draft={opened.draft}
            onChange={(draft) => setOpened({ ...opened, draft, fault: null, isSent: false })}
            labelId={labelId}
            fault={opened.fault}
          />
          {isOthers && (
            <div className={styles['others']}>
              <p>{t('write.others')}</p>
              <FieldValue field={field} value={value} empty={t('write.empty')} />
            </div>
          )}
        </DraftForm>
      )}
      {(!isWriting || isFailed) && <WishSign wishing={wishing} record={record} field={field} name={name} />}
    </div>
  );
}
