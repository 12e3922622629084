import type { RecordType } from '@cityloom/operating-model';
import { useState } from 'react';
import type { RecordView } from '../records/shapes.ts';
import { useHere } from '../server/here.tsx';
import { Button } from '../ui/button.tsx';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { useWords } from '../words/use-words.ts';
import { contributionType, longestComment } from './comment.ts';
import styles from './composer.module.css';
import { type Draft, withText } from './draft.ts';
import { UnseenNote } from './mentions/unseen-note.tsx';
import { usePartWords } from './part-words.ts';
import { PartChoice } from './part-choice.tsx';
import { mayAsk, promisedBy } from './promise.ts';
import { Words } from './quote.tsx';
import type { Quoted } from './quoted.ts';
import { Receipt } from './receipt.tsx';
import { SayForm } from './say-form.tsx';
import { SimilarList } from './similar/similar-list.tsx';
import { SpeaksFor } from './speaks-for.tsx';
import { maySuggestValue, maySuggestWords } from './suggestions/may-suggest.ts';
import { useSaying } from './use-saying.ts';

type Props = {
  type: RecordType;
  host: RecordView;
  /** Words of a text of it that something is to be said about. */
  quoted?: Quoted;
  /** Suggests a change of a field, or of the words. */
  onSuggest: (about: string | Quoted) => void;
};

/** What the server is asked of who would see it: where in a text its words stand is nothing to it. */
const sayingOf = (host: RecordView, { part, quoted, visibility }: Draft) => ({
  on: host.id,
  part: (quoted?.part ?? part).split('#')[0] ?? '',
  visibility,
});

/** As many letters of a quote as tell which words are meant. */
const quoteInPreface = 300;

/** What a contribution begins with, which has no place of its own for the words or the part that it is about. */
function prefaceOf({ quoted, part }: Draft, about: (part: string) => string): string {
  if (quoted !== null) return `“${Array.from(quoted.quote).slice(0, quoteInPreface).join('')}”\n\n`;
  return part === '' ? '' : `${about(part)}\n\n`;
}

/** Where something is said about a record: one box, and once somebody turns to it, about what and for whom. */
export function Composer({ type, host, quoted, onSuggest }: Props) {
  const { t, dayNear } = useWords();
  const partWords = usePartWords(type, host);
  const { member, city } = useHere();
  const saying = useSaying({ on: host.id }, quoted && { quoted, part: '' });
  const { draft, write, isLocked, received } = saying;
  const preface = draft.wantsAnswer ? prefaceOf(draft, (part) => t('talk.about', { part: partWords(part) })) : '';
  const around = useKeptFocus<HTMLDivElement>();
  const [isNear, setNear] = useState(draft.text !== '' || draft.quoted !== null);
  return (
    <div ref={around} className={styles['composer']}>
      {draft.quoted !== null && (
        <div className={styles['quoted']}>
          <p>{t('talk.quote.about')}</p>
          <Words words={draft.quoted.quote} language={null} />
          {!isLocked && (
            <div className={styles['instead']}>
              {maySuggestWords(type, host, draft.quoted) && (
                <Button onClick={() => draft.quoted && onSuggest(draft.quoted)}>{t('suggest.words')}</Button>
              )}
              <Button onClick={() => write({ quoted: null })}>{t('talk.quote.drop')}</Button>
            </div>
          )}
        </div>
      )}
      <SayForm
        label={t('talk.what')}
        text={draft.text}
        mentions={draft.mentions}
        onText={(text, chosen) => write(withText(draft, text, chosen))}
        onSend={() => saying.say(preface)}
        longest={longestComment - preface.length}
        sendWord={t('talk.send')}
        isSending={saying.isSaying}
        isLocked={isLocked}
        error={saying.error}
        isOpen={isNear}
        onTurn={() => setNear(true)}
        takesFocus={quoted !== undefined}
      >
        <fieldset disabled={isLocked} className={styles['options']}>
          <AboutAndFor {...{ type, host, draft, write }} />
          {draft.quoted === null && maySuggestValue(type, host, draft.part) && (
            <div>
              <Button onClick={() => onSuggest(draft.part)}>{t('suggest.value')}</Button>
            </div>
          )}
          {mayAsk(member) && type.hears === undefined && (
            <label className={styles['wish']}>
              <input
                type="checkbox"
                checked={draft.wantsAnswer}
                onChange={({ target }) => write({ wantsAnswer: target.checked })}
              />
              {t('talk.answer')} {t('talk.answer.by', { day: dayNear(promisedBy(city)) })}
            </label>
          )}
          {draft.wantsAnswer && <p className={styles['remark']}>{t('talk.answer.text')}</p>}
        </fieldset>
        {!draft.wantsAnswer && (
          <UnseenNote text={draft.text} mentions={draft.mentions} saying={sayingOf(host, draft)} />
        )}
        {draft.wantsAnswer && !isLocked && (
          <SimilarList typeId={contributionType} text={draft.text} onSupported={() => write({ text: '' })} />
        )}
      </SayForm>
      <output className={styles['received']}>{received && <Receipt received={received} />}</output>
    </div>
  );
}

type ChoiceProps = Pick<Props, 'type' | 'host'> & Pick<ReturnType<typeof useSaying>, 'draft' | 'write'>;

function AboutAndFor({ type, host, draft, write }: ChoiceProps) {
  const { t } = useWords();
  const hasLead = host.owner !== null || host.ownerOrg !== null;
  return (
    <>
      <div className={styles['choices']}>
        {draft.quoted === null && (
          <PartChoice {...{ type, host, part: draft.part }} onChoose={(part) => write({ part })} />
        )}
        <SpeaksFor
          isForOrganisation={draft.forOrganisation}
          onChange={(forOrganisation) => write({ forOrganisation })}
        />
        {hasLead && !draft.wantsAnswer && (
          <label>
            <span>{t('create.seen-by')}</span>
            <select
              value={draft.visibility}
              onChange={({ target }) => write({ visibility: target.value === 'owner' ? 'owner' : 'members' })}
            >
              <option value="members">{t('talk.for.all')}</option>
              <option value="owner">{t('talk.for.lead')}</option>
            </select>
          </label>
        )}
      </div>
      {draft.visibility === 'owner' && !draft.wantsAnswer && <p className={styles['remark']}>{t('talk.law')}</p>}
    </>
  );
}
