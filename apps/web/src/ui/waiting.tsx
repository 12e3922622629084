import { Spoken } from './spoken.tsx';
import styles from './waiting.module.css';

/**
 * Stands where something is on its way: still, and as high as what will come.
 * @param props.word what those who listen are told, once
 * @param props.heights one block for each, in rem; all different
 */
export function Waiting({ word, heights }: { word: string; heights: readonly number[] }) {
  return (
    <output className={styles['waiting']}>
      <Spoken>{word}</Spoken>
      {heights.map((height) => (
        <span key={height} className={styles['block']} style={{ height: `${height}rem` }} />
      ))}
    </output>
  );
}
