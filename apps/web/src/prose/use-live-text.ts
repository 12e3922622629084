import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { jsonOfDoc } from './prose-json.ts';
import { blocksOfDoc, type ShownText, textWith } from './text-blocks.ts';

/**
 * The text of a document as it stands, read anew with each applied frame.
 * @param doc null where there is none yet
 */
export function useLiveText(doc: Y.Doc | null): ShownText | null {
  const store = useMemo(() => textStore(doc), [doc]);
  return useSyncExternalStore(store.follow, store.read);
}

function textStore(doc: Y.Doc | null) {
  let read: ShownText | null = null;
  return {
    follow: (listener: () => void) => {
      const changed = () => {
        read = null;
        listener();
      };
      doc?.on('update', changed);
      // The text may have changed between the first picture and now.
      read = null;
      return () => doc?.off('update', changed);
    },
    read: () => {
      if (doc !== null) read ??= textWith(jsonOfDoc(doc), blocksOfDoc(doc));
      return read;
    },
  };
}
