import { useId, useState } from 'react';
import { useWords } from '../../words/use-words.ts';
import styles from './compare.module.css';
import { sideName } from './names.ts';
import { inOrderOfTime, type Kept, type Side, sideIn, type Sides } from './sides.ts';

type Props = {
  sides: Sides;
  kept: readonly Kept[];
  /** Whether there is a text of today that is no version. */
  hasNow: boolean;
  onChoose: (sides: Sides) => void;
};

/** What is compared with what: the older one stands before. */
export function SideChoice({ sides, kept, hasNow, onChoose }: Props) {
  const { t, dayOf } = useWords();
  const id = useId();
  // Another address is another page, whose heading takes the focus; whoever goes through the list goes on doing so.
  const [used, use] = useState<'before' | 'after' | null>(null);
  const all: readonly { side: Side; word: string }[] = [
    ...kept.map(({ side, at }) => ({
      side,
      word: t('compare.name.day', { version: sideName({ t }, side, kept), day: dayOf(at) }),
    })),
    ...(hasNow ? [{ side: 'now' as const, word: t('compare.name.now') }] : []),
  ];
  const isBefore = (one: Side, other: Side) => inOrderOfTime(one, other, kept)?.before === one;
  const choices = [
    { place: 'before', word: t('compare.before'), options: all.filter(({ side }) => isBefore(side, sides.after)) },
    { place: 'after', word: t('compare.after'), options: all.filter(({ side }) => isBefore(sides.before, side)) },
  ] as const;
  return (
    <fieldset className={styles['choice']}>
      <legend>{t('compare.choose')}</legend>
      {choices.map(({ place, word, options }) => (
        <label key={place} htmlFor={`${id}-${place}`}>
          <span>{word}</span>
          <select
            id={`${id}-${place}`}
            value={String(sides[place])}
            data-arrival={used === place || undefined}
            onChange={({ target }) => {
              use(place);
              onChoose({ ...sides, [place]: sideIn(target.value) ?? sides[place] });
            }}
          >
            {options.map(({ side, word: name }) => (
              <option key={side} value={side}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
