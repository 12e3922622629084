import { useState } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { useHere } from '../../server/here.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useWords } from '../../words/use-words.ts';
import composing from '../../voices/composer.module.css';
import { contributionType } from '../../voices/comment.ts';
import { withText } from '../../voices/draft.ts';
import { SayForm } from '../../voices/say-form.tsx';
import { SimilarList } from '../../voices/similar/similar-list.tsx';
import { SpeaksFor } from '../../voices/speaks-for.tsx';
import { promisedBy } from '../../voices/promise.ts';
import { Receipt } from '../../voices/receipt.tsx';
import { useDraft } from '../../voices/use-draft.ts';
import { useSaying } from '../../voices/use-saying.ts';
import styles from './hearing.module.css';

const wantsAnswer = { wantsAnswer: true };
/** What is said in the talk about it is kept by itself. */
const keptAs = (record: RecordView): string => `${record.id}.answer`;

/** The box in which somebody answers a question: what they send has a number and is answered in the city's name. */
export function AnswerBox({ record }: { record: RecordView }) {
  const { t, dayNear } = useWords();
  const { city } = useHere();
  const saying = useSaying({ on: record.id, kept: keptAs(record) }, wantsAnswer);
  const { draft, write, received } = saying;
  const around = useKeptFocus<HTMLDivElement>();
  const [isNear, setNear] = useState(draft.text !== '');
  return (
    <div ref={around} className={styles['box']}>
      <SayForm
        label={t('hearing.answer')}
        text={draft.text}
        mentions={draft.mentions}
        onText={(text, chosen) => write({ ...withText(draft, text, chosen), ...wantsAnswer })}
        onSend={() => saying.say()}
        sendWord={t('hearing.send')}
        isSending={saying.isSaying}
        isLocked={saying.isLocked}
        error={saying.error}
        isOpen={isNear}
        onTurn={() => setNear(true)}
      >
        <fieldset disabled={saying.isLocked} className={composing['options']}>
          <SpeaksFor
            isForOrganisation={draft.forOrganisation}
            onChange={(forOrganisation) => write({ forOrganisation, ...wantsAnswer })}
          />
        </fieldset>
        {!saying.isLocked && (
          <SimilarList
            typeId={contributionType}
            text={draft.text}
            on={record.id}
            onSupported={() => write({ text: '', ...wantsAnswer })}
          />
        )}
        <p className={styles['remark']}>{t('hearing.promise', { day: dayNear(promisedBy(city)) })}</p>
      </SayForm>
      <output>{received && <Receipt received={received} />}</output>
    </div>
  );
}

/** What somebody had written and not sent when answers were no longer taken: it is theirs to take elsewhere. */
export function UnsentAnswer({ record }: { record: RecordView }) {
  const { t } = useWords();
  const { draft } = useDraft(keptAs(record));
  if (draft.text.trim() === '') return null;
  return (
    <div className={styles['box']}>
      <p className={styles['remark']}>{t('hearing.unsent')}</p>
      <blockquote className={styles['unsent']}>{draft.text}</blockquote>
    </div>
  );
}
