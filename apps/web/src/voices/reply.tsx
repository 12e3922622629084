import { useWords } from '../words/use-words.ts';
import { SayForm } from './say-form.tsx';
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
  return (
    <SayForm
      label={t('talk.your-reply')}
      text={saying.draft.text}
      onText={(text) => saying.write({ text })}
      onSend={saying.say}
      sendWord={t('talk.reply')}
      isSending={saying.isSaying}
      isLocked={saying.isLocked}
      error={saying.error}
      onLeave={() => onDone()}
      takesFocus
    />
  );
}
