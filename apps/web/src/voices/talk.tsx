import { type RecordType, recordTypes } from '@cityloom/operating-model';
import type { RecordView } from '../records/shapes.ts';
import { Failure } from '../server/failure.tsx';
import { useHere } from '../server/here.tsx';
import { Button } from '../ui/button.tsx';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/use-words.ts';
import { Composer } from './composer.tsx';
import { usePartWords } from './part-words.ts';
import type { Quoted } from './quoted.ts';
import { placeOf } from './said.tsx';
import { TalkFilter } from './talk-filter.tsx';
import type { NextTalkSearch, TalkSearch } from './talk-search.ts';
import styles from './talk.module.css';
import { ThreadView } from './thread-view.tsx';
import { holds, narrowed, threadsOf } from './threads.ts';
import { useArrival } from './use-arrival.ts';
import type { CommentsRead } from './use-comments.ts';
import { useSpeakers } from './use-speakers.ts';
import { WhyNot } from './why-not.tsx';

/** As many threads as are looked through at a glance. */
const few = 2;

type Props = {
  host: RecordView;
  read: CommentsRead;
  search: TalkSearch;
  onSearch: (next: NextTalkSearch) => void;
  /** Words that something is to be said about. */
  quoted?: Quoted;
};

/** What people say about one record, and the box in which the reader says something too, or why they cannot. */
export function Talk({ host, read, search, onSearch, quoted }: Props) {
  const type = recordTypes.get(host.type);
  if (type === undefined) return null;
  return (
    <div className={styles['talk']}>
      <Threads type={type} {...{ host, read, search, onSearch }} />
      {host.may.includes('comment') ? (
        <Composer {...{ type, host }} {...(quoted && { quoted })} />
      ) : (
        <WhyNot type={type} host={host} />
      )}
    </div>
  );
}

function Threads({ type, host, read, search, onSearch }: Props & { type: RecordType }) {
  const { t } = useWords();
  const { member } = useHere();
  const around = useKeptFocus<HTMLUListElement>(read.data !== undefined);
  const threads = threadsOf(read.data ?? [], host.id);
  const { speakerOf, sectorOf, speaking } = useSpeakers(threads);
  const partOf = usePartWords(type, host);
  const { comment } = search;
  useArrival(comment === undefined ? undefined : placeOf(comment), read.isWhole);

  if (read.data === undefined) {
    if (read.isPending) return <Waiting word={t('opening')} heights={[5]} />;
    return <Failure error={read.error} onRetry={() => void read.refetch()} />;
  }
  const shown = narrowed(threads, search, member.id, sectorOf);
  const isGone = comment !== undefined && read.isWhole && !threads.some((thread) => holds(thread, comment));
  return (
    <div className={styles['threads']}>
      {isGone && <p className={styles['aside']}>{t('talk.gone', { code: comment })}</p>}
      {(threads.length > few || search.comments !== undefined || search.by !== undefined) && (
        <TalkFilter member={member.id} {...{ threads, speaking, search, onSearch }} />
      )}
      {threads.length === 0 && <p className={styles['aside']}>{t('talk.none')}</p>}
      {threads.length > 0 && shown.length === 0 && (
        <div className={styles['aside']}>
          <p>{t('talk.no-match')}</p>
          <Button onClick={() => onSearch({ comments: undefined, by: undefined })}>{t('talk.show-all')}</Button>
        </div>
      )}
      <ul ref={around} hidden={shown.length === 0}>
        {shown.map((thread) => (
          <ThreadView
            key={thread.root.record.id}
            {...{ thread, host, speakerOf, partOf }}
            isNamed={holds(thread, comment)}
          />
        ))}
      </ul>
      {read.more && <Button onClick={read.more}>{t('type.more.read')}</Button>}
    </div>
  );
}
