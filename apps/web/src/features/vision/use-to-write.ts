import { useNavigate, useSearch } from '@tanstack/react-router';

/**
 * Whether the address asks to write the section that it names, and how to take that out of it once writing has begun:
 * whoever comes back by it later comes to read.
 */
export function useToWrite(): readonly [boolean, () => void] {
  const { write } = useSearch({ from: '/$citySlug/vision/{-$code}' });
  const navigate = useNavigate({ from: '/$citySlug/vision/{-$code}' });
  const begun = () =>
    void navigate({
      params: (before) => before,
      search: ({ write: _begun, ...rest }) => rest,
      replace: true,
      resetScroll: false,
    });
  return [write === 1, begun];
}
