import type { Editor } from '@tiptap/core';
import { useCallback, useSyncExternalStore } from 'react';

const flags = ['bold', 'italic', 'heading', 'bulletList', 'orderedList', 'blockquote', 'link'] as const;
/** What the caret may stand in. */
export type Flag = (typeof flags)[number];

/** What the caret of an editor stands in, followed. */
export function useFlags(editor: Editor): ReadonlySet<Flag> {
  const follow = useCallback(
    (listener: () => void) => {
      editor.on('transaction', listener);
      return () => {
        editor.off('transaction', listener);
      };
    },
    [editor],
  );
  // A string, so that the tools are drawn anew only when one of them changes.
  const active = useSyncExternalStore(follow, () => flags.filter((flag) => editor.isActive(flag)).join());
  return new Set(flags.filter((flag) => active.split(',').includes(flag)));
}
