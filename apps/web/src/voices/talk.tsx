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
import { SuggestionList } from './suggestions/suggestion-list.tsx';
import { holds, narrowed, repliesTo, saidIn, threadsOf } from './threads.ts';
import { useArrival } from './use-arrival.ts';
import type { SaidRead } from './use-said.ts';
import { useSpeakers } from './use-speakers.ts';
import { WhyNot } from './why-not.tsx';

/** As many threads as are looked through at a glance. */
const few = 2;

type Props = {
  host: RecordView;
  read: SaidRead;
  search: TalkSearch;
  onSearch: (next: NextTalkSearch) => void;
  /** Words that something is to be said about. */
  quoted?: Quoted;
  /** Suggests a change of a field, or of the words. */
  onSuggest: (about: string | Quoted) => void;
};

/** What people say about one record, and the box in which the reader says something too, or why they cannot. */
export function Talk({ host, read, search, onSearch, quoted, onSuggest }: Props) {
  const type = recordTypes.get(host.type);
  if (type === undefined) return null;
  return (
    <div className={styles['talk']}>
      <SuggestionList {...{ type, host, read }} named={search.comment} />
      <Threads type={type} {...{ host, search, onSearch }} read={read.comments} suggestions={read.suggestions} />
      {host.may.includes('comment') ? (
        <Composer {...{ type, host, onSuggest }} {...(quoted && { quoted })} />
      ) : (
        <WhyNot type={type} host={host} />
      )}
    </div>
  );
}

type ThreadsProps = Pick<Props, 'host' | 'search' | 'onSearch'> & {
  type: RecordType;
  read: SaidRead['comments'];
  suggestions: SaidRead['suggestions'];
};

function Threads({ type, host, read, suggestions, search, onSearch }: ThreadsProps) {
  const { t } = useWords();
  const { member } = useHere();
  const around = useKeptFocus<HTMLUListElement>(read.data !== undefined);
  const threads = threadsOf(read.data ?? [], host.id);
  const { speakerOf, sectorOf, speaking } = useSpeakers(threads.flatMap(saidIn).map(({ record }) => record));
  const partOf = usePartWords(type, host);
  const { comment } = search;
  useArrival(comment === undefined ? undefined : placeOf(comment), read.isWhole);

  if (read.data === undefined) {
    if (read.isPending) return <Waiting word={t('opening')} heights={[5]} />;
    return <Failure error={read.error} onRetry={() => void read.refetch()} />;
  }
  const shown = narrowed(threads, search, member.id, sectorOf);
  // What answers a suggestion stands with it.
  const isElsewhere = (suggestions.data ?? []).some(
    ({ id, code }) => code === comment || repliesTo(read.data, id).some(({ record }) => record.code === comment),
  );
  const isWhole = read.isWhole && suggestions.isWhole;
  const isGone = comment !== undefined && isWhole && !isElsewhere && !threads.some((thread) => holds(thread, comment));
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
