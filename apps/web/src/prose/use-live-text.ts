import { useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { jsonOfDoc } from './prose-json.ts';
import { blocksOfDoc, type ShownText, textWith } from './text-blocks.ts';

/**
 * The text of a document as it stands, read anew with each applied frame.
 * @param doc null where there is none yet
 */
export function useLiveText(doc: Y.Doc | null): ShownText | null {
  const store = doc === null ? nothing : liveTextOf(doc);
  return useSyncExternalStore(store.follow, store.read);
}

/** A text that is read anew when it has changed. */
export interface TextStore {
  readonly follow: (listener: () => void) => () => void;
  readonly read: () => ShownText | null;
}

const nothing: TextStore = { follow: () => () => undefined, read: () => null };
const stores = new WeakMap<Y.Doc, TextStore>();

/** The text of a document, to follow. However many parts of a page show it, it is read once for all of them. */
export function liveTextOf(doc: Y.Doc): TextStore {
  const store = stores.get(doc) ?? textStore(doc);
  stores.set(doc, store);
  return store;
}

function textStore(doc: Y.Doc): TextStore {
  const listeners = new Set<() => void>();
  let read: ShownText | null = null;
  const changed = () => {
    read = null;
    for (const listener of listeners) listener();
  };
  return {
    follow: (listener) => {
      if (listeners.size === 0) {
        doc.on('update', changed);
        // The text may have changed while nobody followed it.
        read = null;
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        doc.off('update', changed);
        read = null;
      };
    },
    read: () => (read ??= textWith(jsonOfDoc(doc), blocksOfDoc(doc))),
  };
}
