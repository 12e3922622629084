import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from 'react';
import { inEither, useName } from '../records/names.ts';
import { IconChevronDown, IconX } from '../ui/icons.ts';
import { useWords } from '../words/use-words.ts';
import { isComposing } from './keys.ts';
import { PickerList } from './picker-list.tsx';
import styles from './picker.module.css';
import { fits, type Target, useChoosable } from './use-choosable.ts';

type Props = {
  to: Target;
  /** What is chosen; null where nothing is yet. */
  chosen: string | null;
  /** Null where it was emptied. */
  onChoose: (id: string | null) => void;
  /** What is not offered: it is chosen already. */
  without?: readonly string[];
  /** Names the field, and says what is wrong with it. */
  attributes: {
    'aria-label'?: string;
    'aria-labelledby'?: string;
    'aria-describedby'?: string | undefined;
    'aria-invalid'?: true | undefined;
  };
};

/** As many as fit a list that can still be looked through; typing finds the rest. */
const mostShown = 40;

/** Finds something by its name: a field to type in, over the list of what fits (the combobox of the ARIA patterns). */
export function Picker({ to, chosen, onChoose, without, attributes }: Props) {
  const { t, language } = useWords();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  /** Null while nobody has typed: then the field says what is chosen, and the list offers everything. */
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const named = useName(chosen);
  const words = typed?.trim() ?? '';
  const { items, isPending } = useChoosable(to, useDeferredValue(words), isOpen);
  const found = items.filter((item) => !without?.includes(item.id) && fits(item, words));
  const shown = found.slice(0, mostShown);
  const current = Math.min(active, shown.length - 1);
  const inField = chosen === null ? '' : (inEither(named?.name ?? null, language) ?? named?.code ?? '…');

  const open = () => {
    setOpen(true);
    setActive(0);
  };
  const close = () => {
    setOpen(false);
    setTyped(null);
  };
  const choose = (id: string | undefined) => {
    if (id === undefined) return;
    close();
    onChoose(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => (isOpen ? setActive(Math.min(current + 1, shown.length - 1)) : open()),
      ArrowUp: () => (isOpen ? setActive(Math.max(current - 1, 0)) : open()),
      ...(isOpen && { Enter: () => choose(shown[current]?.id), Escape: close }),
    };
    const step = steps[event.key];
    if (step === undefined) return;
    // The form around it gives Enter and Escape a meaning of its own.
    event.preventDefault();
    step();
  };

  return (
    <div className={styles['picker']}>
      <div className={styles['field']}>
        <input
          {...attributes}
          ref={input}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && current >= 0 ? `${listId}-${current}` : undefined}
          placeholder={t('write.find')}
          value={typed ?? inField}
          onChange={(event) => {
            setTyped(event.target.value);
            open();
          }}
          onClick={(event) => {
            if (isOpen) return;
            event.currentTarget.select();
            open();
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        {chosen === null ? (
          <IconChevronDown size="1.125rem" stroke={1.8} aria-hidden="true" />
        ) : (
          <button
            type="button"
            aria-label={t('write.clear')}
            title={t('write.clear')}
            onClick={() => {
              onChoose(null);
              input.current?.focus();
            }}
          >
            <IconX size="1.125rem" stroke={1.8} aria-hidden="true" />
          </button>
        )}
      </div>
      <PickerList id={listId} items={isOpen ? shown : []} current={current} onChoose={choose} />
      <output className={styles['note']}>
        {isOpen && isPending && t('opening')}
        {isOpen && !isPending && found.length === 0 && t('write.find.none')}
        {isOpen && found.length > shown.length && t('write.find.more', { count: found.length - shown.length })}
      </output>
    </div>
  );
}
