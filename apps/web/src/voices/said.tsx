import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { RecordView } from '../records/shapes.ts';
import { locales } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { type Comment, commentType } from './comment.ts';
import { shownLanguage } from '../words/written.ts';
import { HiddenNote } from './hiding/hidden-note.tsx';
import { HideButton } from './hiding/hide-button.tsx';
import { MentionedWords } from './mentions/mentioned-words.tsx';
import { UnseenNote } from './mentions/unseen-note.tsx';
import { useMentions } from './mentions/use-mentions.ts';
import { PrivateNote } from './private-note.tsx';
import { Quote } from './quote.tsx';
import styles from './said.module.css';
import { SayForm } from './say-form.tsx';
import { useEditing } from './use-editing.ts';
import type { Speaker } from './use-speakers.ts';
import { useTakeBack } from './use-take-back.ts';
import { WhoSaid } from './who-said.tsx';

type Props = {
  comment: Comment;
  host: RecordView;
  speaker: Speaker;
  /** What it is about, where it names a part. */
  part?: string | undefined;
  /** Whether the focus goes there: it is the reader's own, and has just arrived. */
  takesFocus: boolean;
  /** How many answers stand under it. */
  replies?: number;
  /** Told when its author begins to change it. */
  onEdit: () => void;
  /** What else can be done about it. */
  children?: ReactNode;
};

/** What it said about what, for those who are mentioned in it now. */
const sayingOf = ({ record: { visibility }, on, part, answers }: Comment) => ({
  on: on ?? '',
  visibility,
  ...(part !== null && { part: part.split('#')[0] ?? '' }),
  ...(answers !== null && { answers }),
});

/** Where a comment stands on the page. @param code of the comment */
export const placeOf = (code: string): string => `talk-${code}`;

/** One thing that somebody said: who, when, about what, and the words; its author changes it or takes it back. */
export function Said({ comment, host, speaker, part, takesFocus, replies = 0, onEdit, children }: Props) {
  const { t, language } = useWords();
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const takeBack = useTakeBack(commentType);
  const shown = shownLanguage(comment.text, language);
  const mentions = useMentions(comment.mentions);
  const editing = useEditing(comment, shown, mentions);
  const { record, text } = comment;
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
      <WhoSaid id={id} said={record} host={host} speaker={speaker} />
      {part !== undefined && <p className={styles['part']}>{t('talk.about', { part })}</p>}
      {comment.quoted !== null && <Quote comment={comment} />}
      <PrivateNote said={record} />
      <HiddenNote record={record} />
      {editing.isOpen ? (
        <SayForm
          label={t('talk.your-words')}
          text={editing.text}
          mentions={editing.mentions}
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
        >
          <UnseenNote text={editing.text} mentions={editing.mentions} saying={sayingOf(comment)} />
        </SayForm>
      ) : (
        <p className={styles['text']} lang={locales[shown]}>
          <MentionedWords words={text[shown]} mentions={mentions} />
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
          <HideButton record={record} replies={replies}>
            {(word, open) => (
              <button type="button" onClick={open}>
                {word}
              </button>
            )}
          </HideButton>
        </div>
      )}
    </article>
  );
}
