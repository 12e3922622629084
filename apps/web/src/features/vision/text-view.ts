import { type Language, languages } from '@cityloom/operating-model';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useWords } from '../../words/use-words.ts';

/** In which language the text of the vision is shown; it is written once in each. */
export const textViews = [...languages, 'both'] as const;
export type TextView = (typeof textViews)[number];

/** What the address says about it, if it says something that there is. */
export function readTextView({ text }: { text?: unknown }): { text?: TextView } {
  const view = textViews.find((known) => known === text);
  return view ? { text: view } : {};
}

/** The languages that a view shows; of both, the reader's comes first. */
export const shownIn = (view: TextView, first: Language): readonly Language[] =>
  view === 'both' ? languages.toSorted((one, other) => Number(other === first) - Number(one === first)) : [view];

/** The view of this page, the reader's language unless the address says otherwise, and how to change it. */
export function useTextView(): readonly [TextView, (view: TextView) => void] {
  const { language } = useWords();
  const { text = language } = useSearch({ from: '/$citySlug/vision/{-$code}' });
  const navigate = useNavigate({ from: '/$citySlug/vision/{-$code}' });
  const choose = (view: TextView) =>
    void navigate({ search: view === language ? {} : { text: view }, replace: true, resetScroll: false });
  return [text, choose];
}
