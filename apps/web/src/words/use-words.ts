import type { Label, Language } from '@cityloom/operating-model';
import { use, useEffect } from 'react';
import { useIntl } from 'react-intl';
import type { WordKey } from './en.ts';
import { restOf } from './rest.ts';
import { useLanguage } from './words-provider.tsx';

type Values = Readonly<Record<string, string | number>>;

/** How a screen speaks: in the reader's language, always. */
type Speaker = Readonly<{
  language: Language;
  /** A word or sentence of the interface. */
  t: (key: WordKey, values?: Values) => string;
  /** A text of the data, which carries every language. */
  of: (label: Label) => string;
  /** A calendar day (ISO date without zone), written out. */
  day: (date: string) => string;
  /** The same without its year, for days that are near. */
  dayNear: (date: string) => string;
  /** A calendar day, short enough for a table. */
  dayShort: (date: string) => string;
  /** The day of a moment (ISO 8601) in the reader's zone, written out. */
  dayOf: (instant: string) => string;
  /** A moment (ISO 8601) in the reader's zone. */
  moment: (instant: string) => string;
  /** A figure with its thousands apart. */
  number: (figure: number) => string;
  /** Names or numbers in a row: "A, B and C". */
  allOf: (names: readonly string[]) => string;
  /** Names joined as a choice: "A, B or C". */
  anyOf: (names: readonly string[]) => string;
}>;

/** Words that are there; where they are on their way, what is drawn waits for them. */
const come = (words: ReturnType<typeof restOf>) => (words instanceof Promise ? use(words) : words);

/** The words of the interface in the reader's language. */
export function useWords(): Speaker {
  const intl = useIntl();
  const { language } = useLanguage();
  return {
    language,
    t: (id, values) =>
      id in intl.messages
        ? intl.formatMessage({ id }, values)
        : intl.formatMessage({ id, defaultMessage: come(restOf(language))[id] }, values),
    of: (label) => label[language],
    day: (date) => intl.formatDate(`${date}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' }),
    dayNear: (date) => intl.formatDate(`${date}T00:00:00Z`, { month: 'long', day: 'numeric', timeZone: 'UTC' }),
    dayShort: (date) => intl.formatDate(`${date}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' }),
    dayOf: (instant) => intl.formatDate(instant, { dateStyle: 'long' }),
    moment: (instant) => intl.formatDate(instant, { dateStyle: 'medium', timeStyle: 'short' }),
    // Four digits are often a year, and read as well without a comma.
    number: (figure) => intl.formatNumber(figure, { maximumFractionDigits: 4, useGrouping: 'min2' }),
    // Chinese rows of numbers and names read better without the word that the formatter puts before the last.
    allOf: (names) => (language === 'zh' ? names.join('、') : intl.formatList(names, { type: 'conjunction' })),
    anyOf: (names) => intl.formatList(names, { type: 'disjunction' }),
  };
}

/**
 * Sets the title of the document while the page is shown.
 * @param page what the page is about; without it the title is the brand alone
 */
export function useTitle(page?: string): void {
  const { t } = useWords();
  const title = page === undefined ? t('brand') : t('title.page', { page });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
