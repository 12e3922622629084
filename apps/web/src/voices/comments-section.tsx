import { useLocation } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { useKeptPlace } from '../prose/reading/use-kept-place.ts';
import type { RecordView } from '../records/shapes.ts';
import { useWords } from '../words/use-words.ts';
import styles from './comments-section.module.css';
import type { Quoted } from './quoted.ts';
import { Talk } from './talk.tsx';
import type { NextTalkSearch, TalkSearch } from './talk-search.ts';
import { openOf, threadsOf } from './threads.ts';
import { useArrival } from './use-arrival.ts';
import { useSaid } from './use-said.ts';

type Props = {
  host: RecordView;
  search: TalkSearch;
  onSearch: (next: NextTalkSearch) => void;
  onSuggest: (about: string | Quoted) => void;
};

/** Where the section stands: an address that ends in it leads there. */
const place = 'comments';

/** What people say about a record, as the last section of its page. */
export function CommentsSection({ host, search, onSearch, onSuggest }: Props) {
  const { t } = useWords();
  const hash = useLocation({ select: (location) => location.hash });
  const read = useSaid(useMemo(() => [host.id], [host.id]));
  const around = useRef<HTMLElement>(null);
  useKeptPlace(around, `#${place}`);
  const open = openOf(threadsOf(read.comments.data ?? [], host.id)).length;
  const headingId = `${place}-heading`;
  useArrival(hash === place && search.comment === undefined ? headingId : undefined, read.comments.data !== undefined);
  return (
    <section ref={around} id={place} className={styles['section']} aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>
        {t('talk')}
        {open > 0 && <small>{t('talk.open', { count: open })}</small>}
      </h2>
      <Talk {...{ host, read, search, onSearch, onSuggest }} />
    </section>
  );
}
