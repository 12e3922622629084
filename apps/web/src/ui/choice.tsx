import { useId } from 'react';
import styles from './choice.module.css';

type Props<Value extends string> = {
  legend: string;
  value: Value;
  options: readonly { value: Value; word: string }[];
  onChoose: (value: Value) => void;
};

/** One of a few, side by side: native radio buttons, so arrows and screen readers work as everywhere. */
export function Choice<Value extends string>({ legend, value, options, onChoose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles['choice']}>
      <legend>{legend}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
            <span>{option.word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
