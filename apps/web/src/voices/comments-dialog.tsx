import { useState } from 'react';
import type { RecordView } from '../records/shapes.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Toasts } from '../ui/toasts.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './comments-dialog.module.css';
import type { Opening } from './quoted.ts';
import { Talk } from './talk.tsx';
import { readTalkSearch, type TalkSearch } from './talk-search.ts';
import type { CommentsRead } from './use-comments.ts';

type Props = { host: RecordView; title: string; read: CommentsRead; opening: Opening; onClose: () => void };

/** What people say about a record, over the page on which its reader stays. */
export function CommentsDialog({ host, title, read, opening, onClose }: Props) {
  const { t } = useWords();
  const [search, setSearch] = useState<TalkSearch>(opening.comment === undefined ? {} : { comment: opening.comment });
  return (
    <Dialog title={t('talk.of', { title })} closing={t('toast.close')} onClose={onClose}>
      <div className={styles['panel']}>
        <Talk
          host={host}
          read={read}
          search={search}
          onSearch={(next) => setSearch((before) => readTalkSearch({ ...before, ...next }))}
          {...(opening.quoted && { quoted: opening.quoted })}
        />
      </div>
      {/* Those of the page lie under the window, out of reach. */}
      <Toasts closing={t('toast.close')} />
    </Dialog>
  );
}
