import { type RecordType, audiencesOf, visibilityLabel, type Audience } from '@cityloom/operating-model';
import { useBlocker } from '@tanstack/react-router';
import { type ComponentType, Fragment, Suspense, useEffect, useId, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { DraftForm } from '../../fields/draft-form.tsx';
import { sameDraft } from '../../fields/draft.ts';
import type { Fault } from '../../fields/read-draft.ts';
import { useFieldNames } from '../../fields/use-field-names.ts';
import { mayShareBegun } from '../../records/reach.ts';
import { useChanges } from '../../records/use-changes.ts';
import { useHere } from '../../server/here.tsx';
import { Unreachable } from '../../server/problem.ts';
import { Failure } from '../../server/failure.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/use-words.ts';
import { type Begun, begun, type Preset, startFields, wishesFor } from './create-fields.ts';
import { CreateField } from './create-field.tsx';
import styles from './create-record.module.css';

type Props = {
  type: RecordType;
  /** What it begins with, by field; of links, a list of `{ to, as }`. */
  preset?: Preset;
  /** Given the code that readers call the new record by. */
  onCreated: (code: string) => void;
  onCancel: () => void;
  /** What stands below what it is called: told what is typed so far, it may end it, with all that was typed. */
  Below?: ComponentType<{ type: RecordType; drafts: Begun['drafts']; onLeave: () => void }>;
};

const nothing: Preset = {};

/** Begins a record, in a dialog: what it needs and little more. What was typed stays until the server has it. */
export function CreateRecord({ type, preset = nothing, onCreated, onCancel, Below }: Props) {
  const { t, of, language } = useWords();
  const nameOf = useFieldNames(type.fields);
  const { member } = useHere();
  const id = useId();
  const changes = useChanges(type.id);
  const dialog = useRef<HTMLDialogElement>(null);
  const [record] = useState(() => newId());
  const fields = startFields(type, member, preset);
  const [first] = useState(() => begun(fields, preset));
  const [written, setWritten] = useState<Begun>(first);
  const [faults, setFaults] = useState<Readonly<Record<string, Fault | null>>>({});
  const [visibility, setVisibility] = useState<Audience>('members');
  const mayShare = mayShareBegun(type, member);
  const [isShared, setShared] = useState(mayShare);
  const [isLeaving, setLeaving] = useState(false);

  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    // A dialog that is taken away gives no focus back by itself.
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  useEffect(() => {
    dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  useEffect(() => {
    // What has to be said stands at the end of a form that may be long.
    dialog.current?.querySelector('[role="alert"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [isLeaving, changes.status]);

  const isTouched =
    written.links !== first.links ||
    Object.entries(written.drafts).some(([name, draft]) => !sameDraft(draft, first.drafts[name] ?? {}));
  const isDone = useRef(false);
  const finish = (code: string) => {
    isDone.current = true;
    onCreated(code);
  };
  const throwAway = () => {
    isDone.current = true;
    onCancel();
  };
  // Back closes the dialog with all that was typed: it asks first, as Escape does.
  useBlocker({
    shouldBlockFn: () => {
      const asks = isTouched && !isDone.current;
      if (asks) setLeaving(true);
      return asks;
    },
    enableBeforeUnload: () => isTouched && !isDone.current,
  });
  const leave = () => (isTouched ? setLeaving(true) : throwAway());
  const create = async () => {
    if (changes.status === 'pending') return;
    const outcome = wishesFor(type, record, fields, written, { visibility, isShared });
    setFaults('faults' in outcome ? outcome.faults : {});
    if ('faults' in outcome) return;
    try {
      const [answer] = await changes.submit(...outcome.asked);
      if (answer) finish(answer.code);
    } catch {
      // What went wrong stands in the dialog, with all that was typed.
    }
  };
  const again = async () => {
    const [answer] = (await changes.again()?.catch(() => [])) ?? [];
    if (answer) finish(answer.code);
  };

  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClose={onCancel}
    >
      <h2 id={`${id}-title`}>{t('create.title', { type: of(type.label).toLocaleLowerCase(language) })}</h2>
      <p className={styles['purpose']}>{of(type.purpose)}</p>
      <DraftForm
        takesFocus
        keepWord={t('create.do')}
        leaveWord={t('create.cancel')}
        isKeeping={changes.status === 'pending'}
        onKeep={() => void create()}
        onLeave={leave}
      >
        {fields.map(([name, field]) => (
          <Fragment key={name}>
            <CreateField
              name={name}
              field={field}
              written={written}
              fault={faults[name] ?? null}
              onWrite={(next) => {
                setWritten(next);
                setLeaving(false);
                setFaults((before) => ({ ...before, [name]: null }));
              }}
            />
            {name === type.title && Below && (
              <Suspense fallback={null}>
                <Below type={type} drafts={written.drafts} onLeave={throwAway} />
              </Suspense>
            )}
          </Fragment>
        ))}
        <div>
          <label className={styles['label']} htmlFor={`${id}-visibility`}>
            {t('create.seen-by')}
          </label>
          <select
            id={`${id}-visibility`}
            className={styles['select']}
            value={visibility}
            onChange={({ target }) => setVisibility(audiencesOf(type).find((one) => one === target.value) ?? 'members')}
          >
            {audiencesOf(type).map((one) => (
              <option key={one} value={one}>
                {of(visibilityLabel(type, one))}
              </option>
            ))}
          </select>
        </div>
        {mayShare && (
          <label className={styles['check']}>
            <input type="checkbox" checked={isShared} onChange={(event) => setShared(event.target.checked)} />
            <span>
              {t('create.share')}
              <small>{t('create.share.text')}</small>
            </span>
          </label>
        )}
        <p className={styles['purpose']}>{t('create.later')}</p>
        {changes.status === 'error' && (
          <Failure
            nameOf={nameOf}
            error={changes.error}
            onRetry={changes.error instanceof Unreachable ? () => void again() : undefined}
          />
        )}
        {isLeaving && (
          <Notice title={t('create.leave')}>
            <Button onClick={() => setLeaving(false)}>{t('create.leave.stay')}</Button>
            <Button onClick={throwAway}>{t('create.leave.do')}</Button>
          </Notice>
        )}
      </DraftForm>
    </dialog>
  );
}
