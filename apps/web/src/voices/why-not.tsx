import { type RecordType, stateLabels } from '@cityloom/operating-model';
import { KeptWords } from '../prose/kept-words.tsx';
import { mayCommentOnceOpen } from '../records/reach.ts';
import type { RecordView } from '../records/shapes.ts';
import { useHere } from '../server/here.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './talk.module.css';
import { useDraft } from './use-draft.ts';

/** Why the reader says nothing here: the state of the record, or their own rights. What they were just saying stays in sight. */
export function WhyNot({ type, host }: { type: RecordType; host: RecordView }) {
  const { t, of } = useWords();
  const { member } = useHere();
  const { draft, clear } = useDraft(host.id);
  return (
    <>
      <p className={styles['aside']}>
        {mayCommentOnceOpen(type, member, host)
          ? t('talk.closed', { state: of(stateLabels[host.state]) })
          : t('talk.read-only')}
      </p>
      {draft.text !== '' && (
        <KeptWords title={t('prose.rescued')} words={draft.text} next={{ word: t('create.leave.do'), act: clear }} />
      )}
    </>
  );
}
