import type { RecordType } from '@cityloom/operating-model';
import { useId, useMemo } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { useWords } from '../../words/use-words.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { repliesTo } from '../threads.ts';
import { useArrival } from '../use-arrival.ts';
import { placeOf } from '../said.tsx';
import type { SaidRead } from '../use-said.ts';
import { useSpeakers } from '../use-speakers.ts';
import { suggestionsOf, waiting } from './suggestion.ts';
import { SuggestionView } from './suggestion-view.tsx';
import styles from './suggestion.module.css';

type Props = {
  type: RecordType;
  host: RecordView;
  read: SaidRead;
  /** The code of the one that the reader came for. */
  named: string | undefined;
};

/** What is suggested for a record: what waits for an answer, and folded away, what has one. Nothing where nothing was. */
export function SuggestionList({ type, host, read, named }: Props) {
  const { t } = useWords();
  const id = useId();
  const { data } = read.suggestions;
  const all = useMemo(() => suggestionsOf(data ?? [], type, host.id), [data, type, host.id]);
  const comments = read.comments.data ?? [];
  const replies = new Map(all.map(({ record }) => [record.id, repliesTo(comments, record.id)]));
  const { speakerOf } = useSpeakers(
    all.flatMap(({ record }) => [record, ...(replies.get(record.id) ?? []).map((reply) => reply.record)]),
  );
  const isHere = all.some(({ record }) => record.code === named);
  useArrival(isHere && named !== undefined ? placeOf(named) : undefined, isHere);
  const around = useKeptFocus<HTMLElement>(all.length > 0);
  if (all.length === 0) return null;
  const open = waiting(all);
  const answered = all.filter((one) => !open.includes(one));
  const listOf = (some: typeof all) => (
    <ul className={styles['list']}>
      {some.map((suggestion) => (
        <li key={suggestion.record.id}>
          <SuggestionView
            {...{ type, host, suggestion, speakerOf }}
            replies={replies.get(suggestion.record.id) ?? []}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <section ref={around} aria-labelledby={id} className={styles['suggestions']}>
      <h3 id={id}>
        {t('suggest.title')}
        {open.length > 0 && <small>{t('suggest.waiting', { count: open.length })}</small>}
      </h3>
      {open.length > 0 && listOf(open)}
      {answered.length > 0 && (
        <details open={answered.some(({ record }) => record.code === named) || undefined}>
          <summary>{t('suggest.answered', { count: answered.length })}</summary>
          {listOf(answered)}
        </details>
      )}
    </section>
  );
}
