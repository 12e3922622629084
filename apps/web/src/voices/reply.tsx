import { useWords } from '../words/use-words.ts';
import styles from './composer.module.css';
import { withText } from './draft.ts';
import { UnseenNote } from './mentions/unseen-note.tsx';
import { SayForm } from './say-form.tsx';
import { SpeaksFor } from './speaks-for.tsx';
import { useSaying } from './use-saying.ts';

type Props = {
  /** Id of what is answered, and of the record that both are about. */
  answers: string;
  host: string;
  /** @param code of the reply that arrived; none where it was left */
  onDone: (code?: string) => void;
};

/** An answer to what somebody said; it goes where that goes. */
export function Reply({ answers, host, onDone }: Props) {
  const { t } = useWords();
  const saying = useSaying({ on: host, answers }, {}, onDone);
  const { draft } = saying;
  return (
    <SayForm
      label={t('talk.your-reply')}
      text={draft.text}
      mentions={draft.mentions}
      onText={(text, chosen) => saying.write(withText(draft, text, chosen))}
      onSend={saying.say}
      sendWord={t('talk.reply')}
      isSending={saying.isSaying}
      isLocked={saying.isLocked}
      error={saying.error}
      onLeave={() => onDone()}
      takesFocus
    >
      <fieldset disabled={saying.isLocked} className={styles['options']}>
        <SpeaksFor
          isForOrganisation={draft.forOrganisation}
          onChange={(forOrganisation) => saying.write({ forOrganisation })}
        />
      </fieldset>
      <UnseenNote text={draft.text} mentions={draft.mentions} saying={{ on: host, answers, visibility: 'members' }} />
    </SayForm>
  );
}
