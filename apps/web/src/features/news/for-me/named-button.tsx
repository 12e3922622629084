import { useId, useRef } from 'react';
import styles from './for-me.module.css';

type Props = {
  word: string;
  /** Id of the element that says what it acts on: many stand below each other. */
  name: string;
  onPress: (button: HTMLButtonElement | null) => void;
};

/** A quiet button of a line, told apart from the same one of other lines by whoever listens. */
export function NamedButton({ word, name, onPress }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <button
      ref={button}
      type="button"
      id={id}
      className={styles['quiet']}
      aria-labelledby={`${id} ${name}`}
      onClick={() => onPress(button.current)}
    >
      {word}
    </button>
  );
}
