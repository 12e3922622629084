import { useNavigate, useSearch } from '@tanstack/react-router';
import { readTypeSearch, type TypeSearch } from './type-search.ts';

type Next = { readonly [Name in keyof TypeSearch]?: TypeSearch[Name] | undefined };

/**
 * What the address says of this page, and how to change it.
 * @returns the search, and a function that changes the parts it is given (undefined takes one out). A `step` can be taken
 *   back with the browser's Back; `typing` takes the place of what was there, for nobody wants to go back letter by letter
 */
export function useTypeSearch(): readonly [TypeSearch, (next: Next, how?: 'step' | 'typing') => void] {
  const search = useSearch({ strict: false, select: (all) => readTypeSearch({ ...all }) });
  const navigate = useNavigate();
  const change = (next: Next, how: 'step' | 'typing' = 'step') =>
    void navigate({
      to: '.',
      search: (before) => readTypeSearch({ ...before, ...next }),
      replace: how === 'typing',
      resetScroll: false,
    });
  return [search, change];
}
