import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { jsonOfDoc, type ProseNode } from './prose-json.ts';

/**
 * The text of a document as it stands, read anew with each applied frame.
 * @param doc null where there is none yet
 */
export function useLiveText(doc: Y.Doc | null): ProseNode | null {
  const store = useMemo(() => textStore(doc), [doc]);
  return useSyncExternalStore(store.follow, store.read);
}

function textStore(doc: Y.Doc | null) {
  let read: ProseNode | null = null;
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
      if (doc !== null) read ??= jsonOfDoc(doc);
      return read;
    },
  };
}
