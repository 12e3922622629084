import { useCallback, useSyncExternalStore } from 'react';
import type { LiveDocument } from './live-document.ts';
import type { LiveState } from './live-state.ts';
import { holdDocument, openDocument } from './open-documents.ts';
import type { Present } from './presence.ts';
import type { ProseAddress } from './prose-address.ts';

/** The live document of an address while a screen shows it; null in the first moment. */
export function useLiveDocument({ city, record, field, language }: ProseAddress): LiveDocument | null {
  const hold = useCallback(
    (listener: () => void) => {
      const release = holdDocument({ city, record, field, language });
      listener();
      return release;
    },
    [city, record, field, language],
  );
  return useSyncExternalStore(hold, () => openDocument({ city, record, field, language }));
}

/** One property of a document's state, followed: the screen is drawn anew only when that one changes. */
export function useLive<Key extends keyof LiveState>(document: LiveDocument, key: Key): LiveState[Key] {
  return useSyncExternalStore(document.follow, () => document.state[key]);
}

/** Whether something holds of a document's state, followed: the screen is drawn anew only when that turns. */
export function useLiveWhether(document: LiveDocument, holds: (state: LiveState) => boolean): boolean {
  return useSyncExternalStore(document.follow, () => holds(document.state));
}

/** Who else is at the text, followed. */
export function usePresent(document: LiveDocument): Present {
  return useSyncExternalStore(document.presence.follow, () => document.presence.present);
}
