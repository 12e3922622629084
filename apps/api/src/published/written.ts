import type { Language } from '@cityloom/operating-model';
import { z } from 'zod';

/** Longest contribution, in UTF-16 units, as its field has it. */
export const longestText = 4_000;
/** What somebody wrote into a form, as it is kept. */
export const writtenText = z
  .string()
  .max(200_000)
  .transform((text) => text.replaceAll('\r\n', '\n').replaceAll('\0', '').trim());
/** What somebody wrote as one line, as it is kept. */
export const writtenLine = z
  .string()
  .max(10_000)
  .transform((line) => line.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim());
/** Whether a text says anything that can be seen. */
const isSaid = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
/** What keeps a text from being taken in; null where nothing does. */
export const faultOf = (text: string): 'empty' | 'long' | null =>
  isSaid(text) ? (text.length > longestText ? 'long' : null) : 'empty';

/** Longest line by which it is called, in letters as readers count them. */
const longestTitle = 60;
/** What its field holds, in UTF-16 units: letters may be made of many. */
const widestTitle = 500;

/** Words in one language as a field of both holds them. */
export const saidIn = (language: Language, words: string) => ({ zh: '', en: '', [language]: words });

/** The first sentence, by which it is called until somebody finds a better line. */
export function titleOf(text: string): string {
  const [sentence = ''] = text.trim().split(/(?<=[。！？!?])|(?<=\.)\s|\n/);
  const letters = Array.from(new Intl.Segmenter().segment(sentence.trim()), ({ segment }) => segment);
  while (letters.join('').length >= widestTitle) letters.pop();
  return letters.length <= longestTitle ? letters.join('') : `${letters.slice(0, longestTitle).join('').trimEnd()}…`;
}
