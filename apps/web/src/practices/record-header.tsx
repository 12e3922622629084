import {
  audiences,
  audiencesOf,
  isEverSealed,
  isNameable,
  type RecordType,
  type State,
  stateLabels,
  visibilityLabel,
} from '@cityloom/operating-model';
import { Link } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { NameOf } from '../fields/name-of.tsx';
import { RegisterInPlace } from '../fields/register-in-place.tsx';
import { FieldValue } from '../fields/field-value.tsx';
import { mayBin, mayMoveBack } from '../records/reach.ts';
import type { RecordView } from '../records/shapes.ts';
import { type Asked, useChanges } from '../records/use-changes.ts';
import { useHere } from '../server/here.tsx';
import { Failure } from '../server/failure.tsx';
import { useFailure } from '../server/use-failure.ts';
import { Button } from '../ui/button.tsx';
import { IconEyeOff, IconLink, IconTrash } from '../ui/icons.ts';
import { say } from '../ui/toasts.tsx';
import { NamedFact } from '../views/version/named-fact.tsx';
import { VersionFact } from '../views/version/version-fact.tsx';
import { FollowButton } from '../voices/follow/follow-button.tsx';
import { HideButton } from '../voices/hiding/hide-button.tsx';
import { useWords } from '../words/use-words.ts';
import { ListLink, useToList } from './list-link.tsx';
import styles from './record-header.module.css';
import { PublicLink } from './public-link.tsx';
import { RecordMoves } from './record-moves.tsx';
import { standsStill } from './stands-still.ts';
import { asksFirst, StepDialog, type StepFacts } from './step-dialog.tsx';

type Props = { type: RecordType; record: RecordView };

/** What a record is called, how far it has come, who keeps and sees it, and what can be done with the whole of it. */
export function RecordHeader({ type, record }: Props) {
  const { t, of, moment } = useWords();
  const { city, member } = useHere();
  const failure = useFailure();
  const toList = useToList(type);
  const changes = useChanges(type.id);
  const { submit, status, error, again } = changes;
  const { id, code, state, visibility, owner, ownerOrg, may } = record;
  const mayTransition = may.includes('transition');
  const whoId = useId();
  /** The step that is asked about before it is taken. */
  const [step, setStep] = useState<State | null>(null);

  const now = useRef(record);
  useEffect(() => {
    now.current = record;
  });

  /** Does something, says what, and offers the way back. A refusal stands below, or, where the page has gone, is said. */
  const ask = async (asked: Asked, text: string, back: Asked | null) => {
    try {
      await submit(asked);
    } catch {
      return false;
    }
    const undo = (wish: Asked) =>
      standsStill(asked, now.current)
        ? void submit(wish).catch((reason: unknown) => say({ text: failure(reason).title }))
        : say({ text: t('record.undo.late', { code }) });
    say({ text, ...(back && { actions: [{ word: t('record.undo'), act: () => undo(back) }] }) });
    return true;
  };
  // Whoever hides from themselves what is not theirs could not show it again.
  const offered = audiences.filter(
    (one) => one === visibility || (audiencesOf(type).includes(one) && (one !== 'owner' || owner === member.id)),
  );
  const move = (next: State, more: StepFacts = {}) =>
    void ask(
      { kind: 'move', record: id, state: next, ...more },
      t('record.moved', { code, state: of(stateLabels[next]) }),
      mayMoveBack(type, member, record, next) ? { kind: 'move', record: id, state } : null,
    );
  const bin = async () => {
    const isBinned = await ask({ kind: 'bin', record: id }, t('record.binned', { code }), {
      kind: 'restore',
      record: id,
    });
    if (isBinned) toList();
  };

  const { title: titleName } = type;
  const title = type.fields[titleName];
  const heading = (
    <h1 tabIndex={-1}>
      {title && <FieldValue field={title} value={record.fields[titleName]} empty={t('record.nameless')} />}
    </h1>
  );
  return (
    <header className={styles['header']}>
      <p className={styles['way']}>
        <ListLink type={type} />
        <span>{code}</span>
      </p>
      <div className={styles['title']} data-long={title?.kind === 'text' && title.long}>
        {title?.kind === 'text' ? (
          <RegisterInPlace record={record} name={titleName} field={title}>
            {heading}
          </RegisterInPlace>
        ) : (
          heading
        )}
      </div>
      <div className={styles['line']}>
        <RecordMoves
          type={type}
          record={record}
          onMove={(next) => (asksFirst(state, next) ? setStep(next) : move(next))}
        />
        {step !== null && (
          <StepDialog
            type={type}
            record={record}
            to={step}
            onMove={(more) => {
              setStep(null);
              move(step, more);
            }}
            onClose={() => setStep(null)}
          />
        )}
        <div className={styles['tools']}>
          {type.about === undefined && <FollowButton record={record} />}
          <Button icon={<IconLink size="1.125rem" stroke={1.8} aria-hidden="true" />} onClick={() => void copy(t)}>
            {t('record.copy')}
          </Button>
          <HideButton record={record}>
            {(word, open) => (
              <Button icon={<IconEyeOff size="1.125rem" stroke={1.8} aria-hidden="true" />} onClick={open}>
                {word}
              </Button>
            )}
          </HideButton>
          {mayBin(record) && (
            <Button icon={<IconTrash size="1.125rem" stroke={1.8} aria-hidden="true" />} onClick={() => void bin()}>
              {t('record.bin')}
            </Button>
          )}
        </div>
      </div>
      {status === 'error' && <Failure error={error} onRetry={() => void again()?.catch(() => undefined)} />}
      <dl className={styles['facts']}>
        {(ownerOrg !== null || owner !== null) && (
          <div>
            <dt>{t('record.owner')}</dt>
            <dd>
              {ownerOrg !== null && <NameOf id={ownerOrg} />}
              {owner !== null && <NameOf id={owner} />}
            </dd>
          </div>
        )}
        <div>
          <dt id={whoId}>{t('record.seen-by')}</dt>
          <dd>
            {mayTransition && type.about === undefined && visibility !== 'withheld' ? (
              <select
                aria-labelledby={whoId}
                value={visibility}
                onChange={({ target }) => {
                  const next = audiences.find((one) => one === target.value);
                  if (next === undefined) return;
                  const text = t('record.shown', { code, who: of(visibilityLabel(type, next)) });
                  const back = { kind: 'show', record: id, visibility } as const;
                  void ask({ kind: 'show', record: id, visibility: next }, text, back);
                }}
              >
                {offered.map((one) => (
                  <option key={one} value={one}>
                    {of(visibilityLabel(type, one))}
                  </option>
                ))}
              </select>
            ) : (
              of(visibilityLabel(type, visibility))
            )}
            <PublicLink type={type} record={record} />
          </dd>
        </div>
        <div>
          <dt>{t('record.changed')}</dt>
          <dd>
            <time dateTime={record.changedAt}>{moment(record.changedAt)}</time>
            {record.may.includes('history') && type.about === undefined && (
              <Link
                to="/$citySlug/r/$type/$code/history"
                params={{ citySlug: city.slug, type: type.id, code: record.code }}
              >
                {t('history.see')}
              </Link>
            )}
          </dd>
        </div>
        {isEverSealed(type) && <VersionFact record={record} isWhole />}
        {isNameable(type) && <NamedFact record={record} />}
      </dl>
    </header>
  );
}

/** Copies the address of the page; where the browser does not let it, says the address, to be copied by hand. */
async function copy(t: ReturnType<typeof useWords>['t']): Promise<void> {
  const address = location.href;
  try {
    await navigator.clipboard.writeText(address);
    say({ text: t('record.copied') });
  } catch {
    say({ text: t('record.copy.failed', { address }) });
  }
}
