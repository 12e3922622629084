import { useId } from 'react';
import { Spoken } from './spoken.tsx';
import styles from './choice.module.css';

type Props<Value extends string> = {
  legend: string;
  /** The legend is for those who listen alone: the options say it to those who look. */
  isLegendSpoken?: boolean;
  value: Value;
  options: readonly { value: Value; word: string }[];
  onChoose: (value: Value) => void;
};

/** One of a few, side by side: native radio buttons, so arrows and screen readers work as everywhere. */
export function Choice<Value extends string>({
  legend,
  isLegendSpoken = false,
  value,
  options,
  onChoose,
}: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles['choice']}>
      <legend data-spoken={isLegendSpoken}>{isLegendSpoken ? <Spoken>{legend}</Spoken> : legend}</legend>
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
