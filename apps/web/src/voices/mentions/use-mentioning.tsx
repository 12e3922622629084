import {
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
  useDeferredValue,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isComposing } from '../../fields/keys.ts';
import { PickerList } from '../../fields/picker-list.tsx';
import { fits, useChoosable } from '../../fields/use-choosable.ts';
import { inEither } from '../../records/names.ts';
import { useHere } from '../../server/here.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './mentions.module.css';
import { type Mention, searchAt, withMention, withSign } from './mention-words.ts';

/** As many as are looked through while writing; typing finds the rest. */
const mostOffered = 8;

/**
 * Offers the people of the city behind an `@` in a text, below the field in which the focus stays: the list of the ARIA patterns. Nothing is offered, and
 * no key is taken, while an input method composes.
 * @param box the field
 * @param mentions who was chosen in this text before; null where nobody is offered
 * @param onText told the text, and who was chosen
 * @returns `attributes` of the field, the `list` to stand below it, and `begin` to put a sign where the caret stands
 */
export function useMentioning(
  box: RefObject<HTMLTextAreaElement | null>,
  text: string,
  mentions: readonly Mention[] | null,
  onText: (text: string, chosen?: Mention) => void,
) {
  const { t, language } = useWords();
  const { member } = useHere();
  const listId = useId();
  /** Null while there is none: nobody writes here, or an input method does, or something is marked. */
  const [caret, setCaret] = useState<number | null>(null);
  /** The sign whose list was closed. */
  const [closed, setClosed] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const next = useRef<number | null>(null);
  const composes = useRef(false);
  const search = caret === null || mentions === null ? null : searchAt(text, caret, mentions);
  // Whoever begins anew at the same place is offered somebody again.
  if (search === null && closed !== null) setClosed(null);
  const isOpen = search !== null && search.from !== closed;
  const words = search?.words ?? '';
  const { items } = useChoosable('person', useDeferredValue(words), isOpen);
  const found = items.filter((item) => item.id !== member.id && fits(item, words));
  const shown = isOpen ? found.slice(0, mostOffered) : [];
  const current = Math.min(active, shown.length - 1);

  useLayoutEffect(() => {
    if (next.current === null) return;
    box.current?.focus();
    box.current?.setSelectionRange(next.current, next.current);
    setCaret(next.current);
    next.current = null;
  }, [box, text]);
  const become = (written: Readonly<{ text: string; caret: number }>, chosen?: Mention) => {
    next.current = written.caret;
    setActive(0);
    onText(written.text, chosen);
  };
  const choose = (id: string | undefined) => {
    const name = inEither(items.find((item) => item.id === id)?.name ?? null, language);
    if (search !== null && id !== undefined && name !== null) become(withMention(text, search, name), { id, name });
  };
  const follow = ({ currentTarget: { selectionStart, selectionEnd } }: SyntheticEvent<HTMLTextAreaElement>) => {
    if (!composes.current) setCaret(selectionStart === selectionEnd ? selectionStart : null);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setActive(Math.min(current + 1, shown.length - 1)),
    ArrowUp: () => setActive(Math.max(current - 1, 0)),
    Enter: () => choose(shown[current]?.id),
    Escape: () => setClosed(search?.from ?? null),
  };
  return {
    attributes: {
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': shown.length > 0 ? listId : undefined,
      'aria-activedescendant': current >= 0 ? `${listId}-${current}` : undefined,
      onSelect: follow,
      // What is put in without a key moves the caret, too, and is not told as that.
      onInput: (event: SyntheticEvent<HTMLTextAreaElement>) => {
        setActive(0);
        follow(event);
      },
      onCompositionStart: () => {
        composes.current = true;
        setCaret(null);
      },
      onCompositionEnd: (event: SyntheticEvent<HTMLTextAreaElement>) => {
        composes.current = false;
        follow(event);
      },
      onBlur: () => setCaret(null),
      onKeyDown: (event: KeyboardEvent) => {
        const step = keys[event.key];
        const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
        if (step === undefined || shown.length === 0 || !isPlain || isComposing(event)) return;
        // What is around it gives Enter and Escape a meaning of its own.
        event.preventDefault();
        event.stopPropagation();
        step();
      },
    } as const,
    list: (
      <>
        <PickerList id={listId} items={shown} current={current} onChoose={choose} />
        <output className={styles['found']}>
          {shown.length > 0 && <Spoken>{t('talk.mention.found', { count: shown.length })}</Spoken>}
        </output>
      </>
    ),
    begin: () => become(withSign(text, box.current?.selectionStart ?? text.length)),
  };
}
