import { useEffect, useId, useState } from 'react';
import { IconSearch } from './icons.ts';
import { Spoken } from './spoken.tsx';
import styles from './search-box.module.css';

/** How long somebody rests between two words, in milliseconds. */
const rest = 250;

type Props = { label: string; words: string; onSearch: (words: string) => void };

/** A box for words. It waits for a rest, and for the end of a composition, before it says what was typed. */
export function SearchBox({ label, words, onSearch }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(words);
  const [isComposing, setComposing] = useState(false);
  const [known, setKnown] = useState(words);
  // The address keeps no blanks around the words.
  const isWaiting = typed.trim() !== known.trim();
  // The address has changed by itself, with Back or by clearing: it holds, unless somebody is typing.
  if (words !== known) {
    setKnown(words);
    if (!isWaiting) setTyped(words);
  }
  useEffect(() => {
    if (!isWaiting || isComposing) return;
    const timer = setTimeout(() => onSearch(typed), rest);
    return () => clearTimeout(timer);
  });
  return (
    <div className={styles['search']}>
      <label htmlFor={id}>
        <Spoken>{label}</Spoken>
      </label>
      <IconSearch size="1.125rem" stroke={1.8} aria-hidden="true" />
      <input
        id={id}
        type="search"
        placeholder={label}
        value={typed}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
      />
    </div>
  );
}
