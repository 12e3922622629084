import { useId, useState } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { useWords } from '../../words/use-words.ts';
import { longestComment } from '../comment.ts';
import { Words } from '../quote.tsx';
import type { Quoted } from '../quoted.ts';
import { SuggestForm } from './suggest-form.tsx';
import styles from './suggest-form.module.css';
import { useSuggesting } from './use-suggesting.ts';

type Props = { host: RecordView; quoted: Quoted; onSent: (code: string) => void; onLeave: () => void };

/** Suggests other words for some of a text: those that stand there, and those that should. */
export function SuggestWords({ host, quoted, onSent, onLeave }: Props) {
  const { t } = useWords();
  const id = useId();
  const { part, ...words } = quoted;
  const suggesting = useSuggesting(
    host,
    { part, keptAs: `${part.split('#')[0]}.${words.quote}` },
    { text: words.quote },
    onSent,
  );
  const [isSame, setSame] = useState(false);
  const text = suggesting.draft.wanted['text'] ?? '';
  // One paragraph stays one, and what stood around the words stays around them: a line break is no letter, a blank at an end may part words.
  const [lead = '', tail = ''] = [/^\s*/.exec(words.quote)?.[0], /\s*$/.exec(words.quote)?.[0]];
  const inner = text.replaceAll(/\s*\n\s*/g, ' ').trim();
  const wanted = inner === '' ? '' : `${lead}${inner}${tail}`;
  const send = () => {
    setSame(wanted === words.quote);
    if (wanted !== words.quote) void suggesting.send({ ...words, words: wanted });
  };
  return (
    <SuggestForm {...{ host, suggesting, onLeave }} onSend={send}>
      <div className={styles['part']}>
        <span>{t('suggest.now')}</span>
        <Words words={words.quote} language={null} />
      </div>
      <label htmlFor={id}>
        <span>{t('suggest.to')}</span>
        <textarea
          id={id}
          rows={3}
          maxLength={longestComment}
          value={text}
          aria-invalid={isSame}
          aria-describedby={`${id}-aside`}
          onChange={({ target }) => {
            setSame(false);
            suggesting.write({ wanted: { text: target.value } });
          }}
        />
      </label>
      <p id={`${id}-aside`} role={isSame ? 'alert' : undefined} className={styles[isSame ? 'fault' : 'aside']}>
        {t(isSame ? 'suggest.same' : 'suggest.empty')}
      </p>
    </SuggestForm>
  );
}
