import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';

/** The view of this page, the reader's language unless the address says otherwise, and how to change it. */
export function useTextView(): readonly [TextView, (view: TextView) => void] {
  const { language } = useWords();
  const { text = language } = useSearch({ from: '/$citySlug/vision/{-$code}' });
  const navigate = useNavigate({ from: '/$citySlug/vision/{-$code}' });
  const choose = (view: TextView) =>
    void navigate({ search: view === language ? {} : { text: view }, replace: true, resetScroll: false });
  return [text, choose];
}
