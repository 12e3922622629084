import type { RecordView } from '../records/shapes.ts';
import { useWords } from '../words/use-words.ts';
import type { Comment } from './comment.ts';
import { Reply } from './reply.tsx';
import { Said } from './said.tsx';
import styles from './thread.module.css';
import type { Speaker } from './use-speakers.ts';

type Props = {
  /** What is answered. */
  to: RecordView;
  host: RecordView;
  replies: readonly Comment[];
  /** Whether the reader is answering, and the code of the answer that they have just sent. */
  isReplying: boolean;
  justSaid: string | undefined;
  onDone: (code?: string) => void;
  speakerOf: (said: RecordView) => Speaker;
  onEdit: () => void;
};

/** What was answered to something, and the box in which the reader answers too. */
export function Replies({ to, host, replies, isReplying, justSaid, onDone, speakerOf, onEdit }: Props) {
  const { t } = useWords();
  if (replies.length === 0 && !isReplying) return null;
  return (
    <div className={styles['replies']}>
      {replies.length > 0 && (
        <ul aria-label={t('talk.replies')}>
          {replies.map((reply) => (
            <li key={reply.record.id}>
              <Said
                comment={reply}
                host={host}
                speaker={speakerOf(reply.record)}
                takesFocus={reply.record.code === justSaid}
                onEdit={onEdit}
              />
            </li>
          ))}
        </ul>
      )}
      {isReplying && <Reply answers={to.id} host={host.id} onDone={onDone} />}
    </div>
  );
}
