import { useHere } from '../../server/here.tsx';
import { type Mention, piecesOf } from './mention-words.ts';
import styles from './mentions.module.css';

/** Words in which the names of those who are mentioned stand out, as far as the reader may know them. */
export function MentionedWords({ words: text, mentions }: { words: string; mentions: readonly Mention[] }) {
  const { member } = useHere();
  return piecesOf(text, mentions).map(({ from, words, person }) =>
    person === null ? (
      words
    ) : (
      <b key={from} className={styles['name']} data-me={person === member.id}>
        {words}
      </b>
    ),
  );
}
