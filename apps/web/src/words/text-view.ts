import { type Language, languages } from '@cityloom/operating-model';

/** In which language texts are shown that are written once in each. */
export const textViews = [...languages, 'both'] as const;
export type TextView = (typeof textViews)[number];

/** The languages that a view shows; of both, the reader's comes first. */
export const shownIn = (view: TextView, first: Language): readonly Language[] =>
  view === 'both' ? languages.toSorted((one, other) => Number(other === first) - Number(one === first)) : [view];
