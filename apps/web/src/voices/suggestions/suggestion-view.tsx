import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { useId } from 'react';
import { Verdict } from '../../fields/answer/verdict.tsx';
import type { RecordView } from '../../records/shapes.ts';
import { locales } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { type Comment, suggestionType } from '../comment.ts';
import { shownLanguage } from '../../words/written.ts';
import { HiddenNote } from '../hiding/hidden-note.tsx';
import { HideButton } from '../hiding/hide-button.tsx';
import { PrivateNote } from '../private-note.tsx';
import { Replies } from '../replies.tsx';
import { placeOf } from '../said.tsx';
import saidStyles from '../said.module.css';
import { usePartWords } from '../part-words.ts';
import { useReplying } from '../use-replying.ts';
import type { Speaker } from '../use-speakers.ts';
import { useTakeBack } from '../use-take-back.ts';
import { WhoSaid } from '../who-said.tsx';
import { WordsNow } from '../words-now.tsx';
import { Answering } from './answering.tsx';
import { ValueChange, WordsChange } from './change-view.tsx';
import { type Suggestion, mayAnswer } from './suggestion.ts';
import styles from './suggestion.module.css';

type Props = {
  type: RecordType;
  host: RecordView;
  suggestion: Suggestion;
  /** What was answered to it. */
  replies: readonly Comment[];
  speakerOf: (said: RecordView) => Speaker;
  /** Whether it stands right below the words that it is about, which say what is to change. */
  isInPlace?: boolean;
};

/** A change that somebody suggests: what would change, why, and what became of it; whoever may write that answers it here. */
export function SuggestionView({ type, host, suggestion, replies, speakerOf, isInPlace = false }: Props) {
  const { t, language } = useWords();
  const id = useId();
  const partOf = usePartWords(type, host);
  const takeBack = useTakeBack(suggestionType);
  const { button, toggle, isReplying, justSaid, onDone } = useReplying(suggestion.record);
  const { record, change, reason, outcome, part } = suggestion;
  const shown = reason && shownLanguage(reason, language);
  const isOpen = outcome === null;
  // Kept for later or declined, it may still be adopted.
  const isFollowed = outcome !== 'adopted';
  const own = recordTypes.get(suggestionType);
  return (
    <article
      id={isInPlace ? undefined : placeOf(record.code)}
      className={styles['suggestion']}
      aria-labelledby={`${id}-who ${id}-when`}
      tabIndex={-1}
    >
      <WhoSaid id={id} said={record} host={host} speaker={speakerOf(record)} />
      {!isInPlace && <p className={saidStyles['part']}>{t('suggest.part', { part: partOf(part) })}</p>}
      {change === null && <p className={saidStyles['part']}>{t('suggest.lost')}</p>}
      {change?.kind === 'value' && <ValueChange change={change} host={host} isWaiting={isFollowed} />}
      {change?.kind === 'words' &&
        (isFollowed ? (
          <WordsNow record={host.id} quoted={{ part, ...change }}>
            {(now) => <WordsChange change={change} now={now} />}
          </WordsNow>
        ) : (
          <WordsChange change={change} now={undefined} />
        ))}
      {reason && shown && (
        <p className={saidStyles['text']} lang={locales[shown]}>
          {reason[shown]}
        </p>
      )}
      <PrivateNote said={record} />
      <HiddenNote record={record} />
      {!isOpen && own && <Verdict type={own} record={record} />}
      {mayAnswer(suggestion) &&
        (change?.kind === 'words' && isFollowed ? (
          <WordsNow record={host.id} quoted={{ part, ...change }}>
            {(now) => <Answering {...{ suggestion, host }} seen={now ?? null} />}
          </WordsNow>
        ) : (
          <Answering {...{ suggestion, host }} seen={null} />
        ))}
      <div className={saidStyles['acts']}>
        {record.may.includes('comment') && (
          <button ref={button} type="button" aria-expanded={isReplying} onClick={toggle}>
            {t('talk.reply')}
          </button>
        )}
        {isOpen && record.may.includes('transition') && (
          <button type="button" onClick={() => takeBack(record)}>
            {t('talk.take-back')}
          </button>
        )}
        <HideButton record={record} replies={replies.length}>
          {(word, open) => (
            <button type="button" onClick={open}>
              {word}
            </button>
          )}
        </HideButton>
      </div>
      <Replies to={record} {...{ host, replies, isReplying, justSaid, onDone, speakerOf }} onEdit={() => undefined} />
    </article>
  );
}
