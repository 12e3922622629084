import { useId, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';

type Props = {
  word: string;
  /** Id of the element that says what it acts on: many stand below each other. */
  name: string;
  onPress: (button: HTMLButtonElement | null) => void;
};

/** A button of a line, told apart from the same one of other lines by whoever listens. */
export function NamedButton({ word, name, onPress }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Button ref={button} id={id} aria-labelledby={`${id} ${name}`} onClick={() => onPress(button.current)}>
      {word}
    </Button>
  );
}
