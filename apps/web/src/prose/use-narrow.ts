import { useSyncExternalStore } from 'react';

/** As wide as most phones (design, everyday 3). */
const narrow = '(max-width: 640px)';

/** Whether the window is as narrow as that of a phone, followed. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => matchMedia(narrow).matches);
}

function follow(listener: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
