import type { HTMLAttributes, KeyboardEvent, ReactElement } from 'react';
import { IconPencil } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import { type Remark, RemarkButton } from '../passages/remark-button.tsx';
import type { TextBlock } from '../text-blocks.ts';
import { CarefulField } from './careful-field.tsx';
import styles from './careful.module.css';
import type { Draft } from './draft.ts';
import { DraftOutcome } from './draft-outcome.tsx';
import { useFocusBack } from '../use-focus-back.ts';

/** As many letters of a paragraph as tell which one it is, where it has more. */
const firstLetters = /^(.{24})./su;

type Props = {
  block: TextBlock;
  /** Where the block is a heading, which. */
  level: unknown;
  /** The paragraph as it reads. */
  shown: (more?: HTMLAttributes<HTMLElement>) => ReactElement;
  draft: Draft | undefined;
  isOffered: boolean;
  isChoosing: boolean;
  /** Whether it has changed while it is being read, and still reads as it did. */
  isHeld: boolean;
  onBegin: () => void;
  /** What is said about it, and how more is said; null where that is not shown. */
  remark: Remark | null;
  field: Omit<Parameters<typeof CarefulField>[0], 'draft' | 'now'>;
};

/** One paragraph of a text that can be written apart: how it reads, or the field in its place. */
export function CarefulBlock(props: Props) {
  const { block, level, shown, draft, isOffered, isChoosing, isHeld, onBegin, remark, field } = props;
  const { t } = useWords();
  const isOpen = draft?.isOpen === true;
  const place = useFocusBack<HTMLDivElement>(isOpen);
  const words = block.text ?? '';
  const below = remark?.below(remark.said);
  const begin = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    onBegin();
  };
  return (
    <div ref={place} className={styles['block']} data-block={block.id} data-level={level}>
      {isOpen ? (
        <CarefulField {...field} draft={draft} now={block.text} />
      ) : (
        <>
          {shown({ tabIndex: -1, ...(isOffered && { onKeyDown: begin }) })}
          {isOffered && (
            <button
              type="button"
              className={styles['offer']}
              aria-label={t('prose.careful.change.of', { words: beginningOf(words) })}
              data-apart
              data-offer
              onClick={onBegin}
            >
              <IconPencil aria-hidden size="1rem" />
              {isChoosing && t('prose.careful.change')}
            </button>
          )}
          {remark && <RemarkButton block={block.id} beginning={beginningOf(words)} remark={remark} />}
          {below != null && <div data-apart>{below}</div>}
        </>
      )}
      {isHeld && !isOpen && (
        <p className={styles['theirs']} data-apart>
          {t('prose.held')}
        </p>
      )}
      {draft && !isOpen && <DraftOutcome draft={draft} />}
    </div>
  );
}

function beginningOf(words: string): string {
  const beginning = firstLetters.exec(words)?.[1];
  return beginning === undefined ? words : `${beginning.trimEnd()}…`;
}
