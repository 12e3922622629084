import { RecordLink } from '../fields/record-link.tsx';
import { Spoken } from '../ui/spoken.tsx';
import { useWords } from '../words/use-words.ts';
import { contributionType } from './comment.ts';
import type { Received } from './use-saying.ts';

/** Says once that it has arrived; what will be answered has a number to come back to. */
export function Receipt({ received: { code, isContribution } }: { received: Received }) {
  const { t } = useWords();
  if (!isContribution) return <Spoken>{t('talk.sent')}</Spoken>;
  const [before, after] = t('talk.received', { code }).split(code);
  return (
    <>
      {before}
      <RecordLink typeId={contributionType} code={code}>
        {code}
      </RecordLink>
      {after}
    </>
  );
}
