import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { isComposing } from '../fields/keys.ts';
import { Failure } from '../server/failure.tsx';
import { Button } from '../ui/button.tsx';
import { useWords } from '../words/use-words.ts';
import { longestComment, mostMentions } from './comment.ts';
import { type Mention, mentionedIn } from './mentions/mention-words.ts';
import { useMentioning } from './mentions/use-mentioning.tsx';
import styles from './say-form.module.css';

type Props = {
  label: string;
  text: string;
  /** Who was chosen to be mentioned in it; null where it speaks to nobody by name. */
  mentions: readonly Mention[] | null;
  /** @param chosen somebody who was chosen to be mentioned */
  onText: (text: string, chosen?: Mention) => void;
  /** Sends it; gives back whether it arrived. */
  onSend: () => Promise<boolean>;
  sendWord: string;
  isSending: boolean;
  /** While nobody knows whether it arrived, it stays as it was sent. */
  isLocked: boolean;
  error: unknown;
  /** As much as it may hold, in UTF-16 units. */
  longest?: number;
  /** Closes it; without it the form stays. */
  onLeave?: () => void;
  /** Whether whoever opened it is led to the text. */
  takesFocus?: boolean;
  /** Whether there is more of it than the text: before somebody turns to it, it takes no room. */
  isOpen?: boolean;
  onTurn?: () => void;
  /** Whether one more follows: once it has arrived, the text takes the focus for the next. */
  isInSeries?: boolean;
  children?: ReactNode;
};

/** Words and the way to send them: Ctrl or Cmd with Enter sends, never while a word is composed. What was typed stays until it has arrived. */
export function SayForm({
  label,
  text,
  mentions,
  onText,
  onSend,
  sendWord,
  isSending,
  isLocked,
  error,
  ...rest
}: Props) {
  const {
    onLeave,
    longest = longestComment,
    takesFocus = false,
    isOpen = true,
    onTurn,
    isInSeries = false,
    children,
  } = rest;
  const { t } = useWords();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const mentioning = useMentioning(box, text, mentions, onText);
  const [wasEmpty, setWasEmpty] = useState(false);
  const focuses = useRef(takesFocus);
  useEffect(() => {
    if (!focuses.current) return;
    // A window that opens around it only now gives the focus to what asks for it so.
    box.current?.setAttribute('autofocus', '');
    box.current?.focus();
  }, []);
  useEffect(() => {
    // What has just come with the box must not stay below the window.
    if (isOpen && box.current === document.activeElement) box.current?.form?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);

  const isEmpty = text.trim() === '';
  const isLong = text.length > longest;
  const isCrowded = mentionedIn(text, mentions ?? []).length > mostMentions;
  const fault = isCrowded
    ? t('talk.mention.many', { most: mostMentions })
    : isLong
      ? t('write.fault.long', { limit: longest })
      : wasEmpty && isEmpty
        ? t('talk.empty')
        : undefined;
  const send = async () => {
    setWasEmpty(isEmpty);
    const isSound = !isEmpty && !isLong && !isCrowded;
    const isThere = isSound && (await onSend());
    // The button was at rest meanwhile, and a button at rest loses the focus; whoever has gone elsewhere stays there.
    if (document.activeElement === document.body || !isSound || (isThere && isInSeries)) box.current?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the fields inside
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        {...(mentions !== null && mentioning.attributes)}
        ref={box}
        id={id}
        rows={isOpen ? 4 : 1}
        value={text}
        readOnly={isLocked}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onFocus={onTurn}
        onChange={({ target }) => {
          setWasEmpty(false);
          onText(target.value);
        }}
      />
      {mentioning.list}
      {fault !== undefined && (
        <p id={`${id}-fault`} role="alert" className={styles['fault']}>
          {fault}
        </p>
      )}
      {isOpen && children}
      {error !== null && !isSending && <Failure error={error} onRetry={() => void send()} />}
      {error === null && isLocked && !isSending && <p className={styles['unsure']}>{t('talk.unsure')}</p>}
      {isOpen && (
        <div className={styles['actions']}>
          <Button type="submit" look="filled" loading={isSending}>
            {sendWord}
          </Button>
          {!isLocked && mentions !== null && <Button onClick={mentioning.begin}>{t('talk.mention')}</Button>}
          {onLeave && <Button onClick={onLeave}>{t('wish.cancel')}</Button>}
        </div>
      )}
    </form>
  );
}
