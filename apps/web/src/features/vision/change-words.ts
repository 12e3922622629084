import type { BlockChange } from '../../prose/reading/stop.ts';
import { inEither, type Named } from '../../records/names.ts';
import type { WordKey } from '../../words/en.ts';
import { useWords } from '../../words/use-words.ts';

/** A part of what a change did, under its word: "Before", "Now". */
interface Said {
  readonly word: string;
  readonly words: string;
}

/** A change in words: who did what where, and what stood there and stands there. */
export interface ChangeWords {
  readonly title: string;
  readonly parts: readonly Said[];
}

const titles: Readonly<Record<BlockChange['what'], WordKey>> = {
  changed: 'since.changed',
  added: 'since.added',
  removed: 'since.removed',
};

/** How changes are told, to those who look and to those who listen. @param names what ids stand for, as far as is known */
export function useChangeWords(names: ReadonlyMap<string, Named | null>) {
  const { t, allOf, language } = useWords();
  const someone = t('wish.someone');
  /** Several people are all named: that it was one of them, or all, is as much as is known. */
  const whoOf = (people: readonly string[]): string => {
    const known = people.map((id) => inEither(names.get(id)?.name ?? null, language) ?? someone);
    return known.length === 0 ? someone : allOf([...new Set(known)]);
  };
  const wordsOf = ({ what, by, before, after }: BlockChange, number: number): ChangeWords => ({
    title: t(titles[what], { who: whoOf(by), number }),
    parts: [
      { word: t(after === '' ? 'since.cut' : 'since.before'), words: before },
      { word: t(before === '' ? 'since.put' : 'since.after'), words: after },
    ].filter(({ words }) => words !== ''),
  });
  return { whoOf, wordsOf };
}
