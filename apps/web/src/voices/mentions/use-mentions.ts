import { useMemo } from 'react';
import { useNames } from '../../records/use-names.ts';
import type { Mention } from './mention-words.ts';

/** Some people under every name that the reader may know them by. @param ids of members */
export function useMentions(ids: readonly string[]): readonly Mention[] {
  const key = ids.join(',');
  const names = useNames(useMemo(() => key.split(',').filter(Boolean), [key]));
  return useMemo(
    () =>
      [...names].flatMap(([id, named]) =>
        [...new Set([named?.name?.zh, named?.name?.en])].flatMap((name) => (name ? [{ id, name }] : [])),
      ),
    [names],
  );
}
