import { type Label, type Language, languageOf } from '@cityloom/operating-model';

/** Words in the language that they are written in, perhaps with more before them; nobody has written the other one. */
export const textOf = (words: string, before = ''): Label => ({ zh: '', en: '', [languageOf(words)]: before + words });

/**
 * A reason after somebody has gone over it: where the words that were shown of it are still the same, it stays in both languages;
 * where they are others, what it said in the other language is no reason any more.
 */
export const reasonAfter = (before: Label | null, shown: string, words: string): Label =>
  before !== null && words === shown ? before : textOf(words);

/** The language in which a reader is shown a text: their own, or the only one that it has. */
export const shownLanguage = (text: Label, reader: Language): Language => {
  const other = reader === 'zh' ? 'en' : 'zh';
  return text[reader] === '' && text[other] !== '' ? other : reader;
};

/**
 * A text after somebody has changed what was shown to them of it. Where it had one language only, the new words may be in
 * the other one.
 */
export function textAfter(before: Label, shown: Language, words: string): Label {
  const other = shown === 'zh' ? 'en' : 'zh';
  return before[other] === '' ? textOf(words) : { ...before, [shown]: words };
}
