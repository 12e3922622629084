import type { Language } from '@cityloom/operating-model';
import { useId } from 'react';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import type { WordKey } from '../../words/en.ts';
import { useWords } from '../../words/use-words.ts';
import fieldStyles from '../field.module.css';
import type { LiveDocument } from '../live-document.ts';
import { CarefulInput } from './careful-input.tsx';
import { CarefulNotes } from './careful-notes.tsx';
import styles from './careful.module.css';
import { Company } from './company.tsx';
import { type Draft, type DraftState, isLocked, isUnput } from './draft.ts';
import { drafts } from './drafts.ts';

/** What fits into one paragraph, in letters; told when little of it is left. */
const longest = 4000;
const toldBelow = 400;

/** What the button says where the words are on their way. */
const putWords: Partial<Record<DraftState['is'], WordKey>> = {
  sending: 'prose.careful.sending',
  waiting: 'failure.retry',
};

type Props = {
  draft: Draft;
  /** Accessible name of the text. */
  label: string;
  language: Language | null;
  /** The paragraph as it reads now; null for a new one and for one that has gone. */
  now: string | null;
  /** The text as others write it, where it is followed live. */
  live: LiveDocument;
};

/** One paragraph, written where only its writer sees it, until it is put in. */
export function CarefulField({ draft, label, language, now, live }: Props) {
  const { t } = useWords();
  const id = useId();
  const { key, block, base, text, state } = draft;
  const left = Math.max(longest, base.length) - text.length;
  const isChanged = text !== base;
  const close = () => drafts.close(key);
  // What is on the page stays; it can be put in after signing in again.
  const isAway = useSession().status === 'ended';
  const isGone = state.is === 'gone';
  const put = () => {
    if (left < 0 || isAway || isGone || state.is === 'sending') return;
    if (!isChanged) close();
    else if (block !== null || text.trim() !== '') void drafts.put(key);
  };

  return (
    <div className={styles['field']} data-apart>
      <div className={styles['head']}>
        <label htmlFor={id}>
          {t(block === null ? 'prose.careful.new' : 'prose.careful.change')}
          <Spoken>{` ${label}`}</Spoken>
        </label>
        <span id={`${id}-hint`}>{t('prose.careful.private')}</span>
      </div>
      <CarefulInput
        {...{ draft, id, language }}
        isLocked={isAway || isLocked(draft)}
        describedBy={left < toldBelow ? `${id}-hint ${id}-left` : `${id}-hint`}
        onPut={put}
        onClose={close}
      />
      {left < toldBelow && (
        <p id={`${id}-left`} className={styles['left']} data-over={left < 0}>
          {left < 0 ? t('prose.careful.over', { count: -left }) : t('prose.careful.left', { count: left })}
        </p>
      )}
      {block !== null && <Company live={live} draft={draft} />}
      {isAway ? (
        <p className={fieldStyles['note']}>{t('prose.careful.away')}</p>
      ) : (
        <CarefulNotes draft={draft} now={now} />
      )}
      {!isGone && !isAway && (
        <div className={styles['actions']}>
          <Button look="filled" onClick={put} disabled={left < 0}>
            {t(putWords[state.is] ?? 'prose.careful.put')}
          </Button>
          <Button onClick={close}>{t(isUnput(draft) ? 'prose.careful.later' : 'wish.cancel')}</Button>
        </div>
      )}
    </div>
  );
}
