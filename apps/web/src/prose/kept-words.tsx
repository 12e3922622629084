import { Button } from '../ui/button.tsx';
import { CopyButton } from './copy-button.tsx';
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
  return (
    <section role="alert" className={styles['kept']}>
      <p>{title}</p>
      {words !== '' && <blockquote>{words}</blockquote>}
      <div>
        {words !== '' && <CopyButton words={words} />}
        <Button onClick={next.act}>{next.word}</Button>
      </div>
    </section>
  );
}
