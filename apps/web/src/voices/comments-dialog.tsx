import { recordTypes } from '@cityloom/operating-model';
import { useState } from 'react';
import type { RecordView } from '../records/shapes.ts';
import { Dialog } from '../ui/dialog.tsx';
import { say, Toasts } from '../ui/toasts.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './comments-dialog.module.css';
import type { Opening, Quoted } from './quoted.ts';
import { SuggestPanel } from './suggestions/suggest-panel.tsx';
import { Talk } from './talk.tsx';
import { readTalkSearch, type TalkSearch } from './talk-search.ts';
import type { SaidRead } from './use-said.ts';

type Props = { host: RecordView; title: string; read: SaidRead; opening: Opening; onClose: () => void };

/** What people say about a record, or the change of it that its reader suggests, over the page on which they stay. */
export function CommentsDialog({ host, title, read, opening, onClose }: Props) {
  const { t } = useWords();
  const type = recordTypes.get(host.type);
  const [search, setSearch] = useState<TalkSearch>(opening.comment === undefined ? {} : { comment: opening.comment });
  const [about, setAbout] = useState<string | Quoted | null>(opening.suggest ?? null);
  const leave = () => (opening.suggest === undefined ? setAbout(null) : onClose());
  return (
    <Dialog
      key={about === null ? 'talk' : 'suggest'}
      title={t(about === null ? 'talk.of' : 'suggest.of', { title })}
      closing={t('toast.close')}
      onClose={onClose}
    >
      <div className={styles['panel']}>
        {about === null || type === undefined ? (
          <Talk
            {...{ host, read, search }}
            onSearch={(next) => setSearch((before) => readTalkSearch({ ...before, ...next }))}
            onSuggest={setAbout}
            {...(opening.quoted && { quoted: opening.quoted })}
          />
        ) : (
          <SuggestPanel
            {...{ type, host, about }}
            onSent={(code) => {
              onClose();
              say({ text: t('suggest.sent', { code }) });
            }}
            onLeave={leave}
          />
        )}
      </div>
      {/* Those of the page lie under the window, out of reach. */}
      <Toasts closing={t('toast.close')} />
    </Dialog>
  );
}
