import { recordTypes } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useWords } from '../../words/use-words.ts';
import { repliesTo } from '../threads.ts';
import { useSpeakers } from '../use-speakers.ts';
import type { Suggestion } from './suggestion.ts';
import { SuggestionView } from './suggestion-view.tsx';
import styles from './in-place.module.css';

type Props = { host: RecordView; suggestions: readonly Suggestion[]; comments: readonly RecordView[] };

/** What is suggested for the words of a paragraph, right below it, where whoever writes them lets it in. */
export function InPlace({ host, suggestions, comments }: Props) {
  const { t } = useWords();
  const type = recordTypes.get(host.type);
  const { speakerOf } = useSpeakers(
    suggestions.flatMap(({ record }) => [record, ...repliesTo(comments, record.id).map((reply) => reply.record)]),
  );
  const around = useKeptFocus<HTMLElement>(type !== undefined);
  if (type === undefined) return null;
  return (
    <section ref={around} className={styles['below']} aria-label={t('suggest.title')}>
      {suggestions.map((suggestion) => (
        <SuggestionView
          key={suggestion.record.id}
          {...{ type, host, suggestion, speakerOf }}
          replies={repliesTo(comments, suggestion.record.id)}
          isInPlace
        />
      ))}
    </section>
  );
}
