import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './form.module.css';

type Props = {
  title: string;
  text: string;
  /** What the button says that does it. */
  word: string;
  isBusy: boolean;
  onDo: () => void;
  onLeave: () => void;
};

/** Says what will happen, and asks once. */
export function AskFirst({ title, text, word, isBusy, onDo, onLeave }: Props) {
  const { t } = useWords();
  const asked = useRef<HTMLParagraphElement>(null);
  useEffect(() => asked.current?.focus(), []);
  return (
    <div className={styles['ask']}>
      <p ref={asked} tabIndex={-1}>
        <strong>{title}</strong> {text}
      </p>
      <div className={styles['actions']}>
        <Button loading={isBusy} onClick={onDo}>
          {word}
        </Button>
        <Button onClick={onLeave}>{t('people.leave')}</Button>
      </div>
    </div>
  );
}
