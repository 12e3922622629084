import { inEither, useName } from '../../../records/names.ts';
import { useWords } from '../../../words/use-words.ts';
import { dayHere } from '../line/day-here.ts';
import styles from './since.module.css';

type Props = {
  /** Whether the reader was never here before. */
  isFirst: boolean;
  /** The last thing that others did. */
  last: { at: string; by: string | null } | null;
};

/** Says that nothing is new, and what was last; to a newcomer, what will be told here. */
export function NothingNew({ isFirst, last }: Props) {
  const { t, language, dayNear } = useWords();
  const who = inEither(useName(last?.by ?? null)?.name ?? null, language);
  const said = () => {
    if (isFirst) return t('news.first');
    return last === null || who === null ? t('news.none') : t('news.last', { date: dayNear(dayHere(last.at)), who });
  };
  return <p className={styles['none']}>{said()}</p>;
}
