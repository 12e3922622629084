import { passageShown } from '@cityloom/live';
import type * as Y from 'yjs';
import { IconMessage } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import { chosenIn, wordsOf } from './letters.ts';
import styles from './remark.module.css';
import type { Remarks } from './remarks.ts';

/** What is said about one paragraph, and how more is said. */
export type Remark = Pick<Remarks, 'onSay' | 'onOpen' | 'below'> & {
  /** Ids of what was said about it. */
  readonly said: readonly string[];
  /** Its words, as its passages count them. */
  readonly words: string;
  /** The live text; null where it is not there. */
  readonly doc: Y.Doc | null;
};

type Props = {
  /** The name of the paragraph. */
  block: string;
  /** How it begins. */
  beginning: string;
  remark: Remark;
};

/** Shows what was said about a paragraph; where nothing was, begins to say something about it or the words chosen in it. */
export function RemarkButton({ block, beginning, remark: { said, words, doc, onSay, onOpen } }: Props) {
  const { t } = useWords();
  const count = said.length;
  if (words === '' || (count === 0 && onSay === null)) return null;
  const press = (paragraph: Element) => {
    const [chosen, shown] = [chosenIn(paragraph), wordsOf(paragraph)];
    if (onSay !== null && (count === 0 || chosen !== null))
      onSay(passageShown(doc, words, shown, { block, from: 0, to: shown.length, ...chosen }));
    else onOpen(said);
  };
  return (
    <button
      type="button"
      className={styles['remark']}
      aria-label={count > 0 ? t('remarks.open', { count, words: beginning }) : t('remarks.say', { words: beginning })}
      data-apart
      data-said-here={count > 0}
      // What is chosen in the text stays chosen.
      onMouseDown={(event) => event.preventDefault()}
      onClick={({ currentTarget }) => {
        const paragraph = currentTarget.parentElement?.firstElementChild;
        if (paragraph) press(paragraph);
      }}
    >
      <IconMessage aria-hidden size="1rem" />
      {count > 0 && <span aria-hidden>{count}</span>}
    </button>
  );
}
