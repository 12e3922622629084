import { sectorLabels } from '@cityloom/operating-model';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { RecordView } from '../records/shapes.ts';
import { useHere } from '../server/here.tsx';
import { IconLock } from '../ui/icons.ts';
import { SectorShape } from '../ui/sector-mark.tsx';
import { Spoken } from '../ui/spoken.tsx';
import { locales } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { type Comment, shownLanguage } from './comment.ts';
import { Quote } from './quote.tsx';
import styles from './said.module.css';
import { SayForm } from './say-form.tsx';
import { useEditing } from './use-editing.ts';
import type { Speaker } from './use-speakers.ts';
import { useTakeBack } from './use-take-back.ts';

type Props = {
  comment: Comment;
  host: RecordView;
  speaker: Speaker;
  /** What it is about, where it names a part. */
  part?: string | undefined;
  /** Whether the focus goes there: it is the reader's own, and has just arrived. */
  takesFocus: boolean;
  /** Told when its author begins to change it. */
  onEdit: () => void;
  /** What else can be done about it. */
  children?: ReactNode;
};

/** Where a comment stands on the page. @param code of the comment */
export const placeOf = (code: string): string => `talk-${code}`;

/** One thing that somebody said: who, when, about what, and the words; its author changes it or takes it back. */
export function Said({ comment, host, speaker, part, takesFocus, onEdit, children }: Props) {
  const { t, of, language, moment } = useWords();
  const { city } = useHere();
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const takeBack = useTakeBack();
  const shown = shownLanguage(comment.text, language);
  const editing = useEditing(comment, shown);
  const { record, text } = comment;
  const { name, organisation, sector } = speaker;
  useEffect(() => {
    if (takesFocus) place.current?.focus();
  }, [takesFocus]);
  return (
    <article
      ref={place}
      id={placeOf(record.code)}
      className={styles['said']}
      aria-labelledby={`${id}-who ${id}-when`}
      tabIndex={-1}
    >
      <p className={styles['who']}>
        <span id={`${id}-who`} className={styles['speaker']}>
          {sector && (
            <>
              <SectorShape sector={sector} />
              <Spoken>{of(sectorLabels[sector])}</Spoken>
            </>
          )}
          <strong>{name ?? t('talk.somebody')}</strong>
        </span>
        {organisation !== null && <span>{organisation}</span>}
        <Link
          id={`${id}-when`}
          to="/$citySlug/r/$type/{-$code}"
          params={{ citySlug: city.slug, type: host.type, code: host.code }}
          search={{ comment: record.code }}
          className={styles['when']}
        >
          <time dateTime={record.createdAt}>{moment(record.createdAt)}</time>
        </Link>
      </p>
      {part !== undefined && <p className={styles['part']}>{t('talk.about', { part })}</p>}
      {comment.quoted !== null && <Quote comment={comment} />}
      {record.visibility !== 'members' && record.visibility !== 'public' && (
        <p className={styles['private']}>
          <IconLock size="1rem" stroke={1.8} aria-hidden="true" />
          {t('talk.private')}
        </p>
      )}
      {editing.isOpen ? (
        <SayForm
          label={t('talk.your-words')}
          text={editing.text}
          onText={editing.write}
          onSend={async () => {
            const isSaved = await editing.save();
            if (isSaved) place.current?.focus();
            return isSaved;
          }}
          sendWord={t('wish.save')}
          isSending={editing.isSaving}
          isLocked={editing.isSaving}
          error={editing.error}
          onLeave={() => {
            editing.leave();
            place.current?.focus();
          }}
          takesFocus
        />
      ) : (
        <p className={styles['text']} lang={locales[shown]}>
          {text[shown]}
        </p>
      )}
      {!editing.isOpen && (
        <div className={styles['acts']}>
          {children}
          {record.writes.includes('text') && (
            <button
              type="button"
              onClick={() => {
                onEdit();
                editing.begin();
              }}
            >
              {t('talk.edit')}
            </button>
          )}
          {record.may.includes('transition') && (
            <button type="button" onClick={() => takeBack(record)}>
              {t('talk.take-back')}
            </button>
          )}
        </div>
      )}
    </article>
  );
}
