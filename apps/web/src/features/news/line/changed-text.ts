import type { Language } from '@cityloom/operating-model';
import { kinds } from '../../../records/value-of.ts';
import { differenceOf } from '../../../prose/reading/difference.ts';

/** A text as it was and as it is. */
export interface ChangedText {
  /** In which language; null where it has none of its own. */
  language: Language | null;
  before: string;
  after: string;
}

const inLanguage = (value: unknown, language: Language) =>
  kinds.bilingual.safeParse(value).data?.[language] ?? kinds.text.safeParse(value).data ?? '';

/**
 * How a text has changed, in the reader's language where it has changed there, else in the other: a line that shows the same
 * words twice tells nothing.
 * @param isLong whether only the sentences are wanted that are not the same any more
 */
export function changedText(before: unknown, after: unknown, reader: Language, isLong: boolean): ChangedText {
  const other = reader === 'zh' ? 'en' : 'zh';
  const isSame = inLanguage(before, reader) === inLanguage(after, reader);
  const language = isSame ? other : reader;
  const [old, now] = [inLanguage(before, language), inLanguage(after, language)];
  const shown = isLong && old !== '' && now !== '' ? differenceOf(old, now) : { before: old, after: now };
  return { language: isSame ? other : null, ...shown };
}
