import { useMemo } from 'react';
import { Spoken } from '../../ui/spoken.tsx';
import { locales } from '../language.ts';
import { useWords } from '../use-words.ts';
import { redlineOf } from './redline.ts';
import styles from './redlined.module.css';

type Props = {
  before: string;
  after: string;
  /** What those who listen are told, in their own language, before words that go and before words that come. */
  out: string;
  into: string;
};

/** Two texts as one, with what goes struck out and what comes underlined. */
export function Redlined({ before, after, out, into }: Props) {
  const { language } = useWords();
  const pieces = useMemo(() => redlineOf(before, after), [before, after]);
  return (
    <span className={styles['redlined']}>
      {pieces.map(({ kind, text }, at) => {
        // oxlint-disable react/no-array-index-key -- a piece has no name but its place
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Mark = kind === 'out' ? 'del' : 'ins';
        return (
          <Mark key={at}>
            <span lang={locales[language]}>
              <Spoken>{kind === 'out' ? out : into}</Spoken>
            </span>
            {text}
          </Mark>
        );
        // oxlint-enable react/no-array-index-key
      })}
    </span>
  );
}
