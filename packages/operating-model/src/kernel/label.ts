/** The languages of the product, in the order in which they are offered. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in every language of the product: one that lacks a language does not compile. */
export type Label = Readonly<Record<Language, string>>;

/** What a flag says. */
export const flagLabels = {
  true: { en: 'Yes', zh: '是' },
  false: { en: 'No', zh: '否' },
} as const satisfies Record<string, Label>;

/**
 * Picks the language to answer in.
 * @param wanted a language tag or an HTTP Accept-Language header (RFC 9110 12.5.4), most wanted first by its q values
 * @param otherwise the language used when none of the wanted ones is ours
 */
export function pickLanguage(wanted: string | undefined, otherwise: Language = 'en'): Language {
  const tags = (wanted ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { primary: tag.trim().split('-')[0] ?? '', q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q);
  return (
    languages.find((l) => l === tags.find(({ primary }) => languages.some((x) => x === primary))?.primary) ?? otherwise
  );
}

/**
 * Which of our languages a text is in, by its letters: a Chinese sign weighs as much as a word of others.
 * @param otherwise where it has neither, or as many of both
 */
export function languageOf(text: string, otherwise: Language = 'en'): Language {
  const [signs = 0, words = 0] = [/\p{Script=Han}/gu, /\p{Script=Latin}+/gu].map((one) => text.match(one)?.length ?? 0);
  if (signs === words) return otherwise;
  return signs > words ? 'zh' : 'en';
}
