import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { IconCheck, IconCopy } from '../ui/icons.ts';
import { useWords } from '../words/use-words.ts';
import styles from './field.module.css';

type Props = {
  title: string;
  /** The words that are not on the server. */
  words: string;
  /** How to go on without them. */
  next: { word: string; act: () => void };
};

/** Words that were not saved, in full, to be copied before going on. Nothing is lost without its writer knowing. */
export function KeptWords({ title, words, next }: Props) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(words);
    setCopied(true);
  };
  return (
    <section role="alert" className={styles['kept']}>
      <p>{title}</p>
      {words !== '' && <blockquote>{words}</blockquote>}
      <div>
        {words !== '' && (
          <Button icon={copied ? <IconCheck size="1rem" /> : <IconCopy size="1rem" />} onClick={() => void copy()}>
            {t(copied ? 'prose.copied' : 'prose.copy')}
          </Button>
        )}
        <Button onClick={next.act}>{next.word}</Button>
      </div>
    </section>
  );
}
