import { IconPencil } from '../../ui/icons.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import { CarefulField } from './careful-field.tsx';
import styles from './careful.module.css';
import type { Draft } from './draft.ts';
import { DraftOutcome } from './draft-outcome.tsx';
import { useFocusBack } from '../use-focus-back.ts';

type Props = {
  draft: Draft | undefined;
  isOffered: boolean;
  /** Whether nothing has been written yet. */
  isEmpty: boolean;
  onBegin: () => void;
  field: Omit<Parameters<typeof CarefulField>[0], 'draft' | 'now'>;
};

/** The end of a text, where one more paragraph can be written. */
export function CarefulEnd({ draft, isOffered, isEmpty, onBegin, field }: Props) {
  const { t } = useWords();
  const isOpen = draft?.isOpen === true;
  const place = useFocusBack<HTMLDivElement>(isOpen);
  if (draft === undefined && !isOffered) return null;
  return (
    <div ref={place} className={styles['end']}>
      {isOpen ? (
        <CarefulField {...field} draft={draft} now={null} />
      ) : (
        isOffered && (
          <button type="button" className={styles['add']} data-offer onClick={onBegin}>
            <IconPencil aria-hidden size="1rem" />
            {t(isEmpty ? 'prose.careful.first' : 'prose.careful.add')}
            <Spoken>{` ${field.label}`}</Spoken>
          </button>
        )
      )}
      {draft && !isOpen && <DraftOutcome draft={draft} />}
    </div>
  );
}
