import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import type { LiveDocument } from '../live-document.ts';
import type { ShownText } from '../text-blocks.ts';
import { useLive } from '../use-live.ts';
import { liveTextOf } from '../use-live-text.ts';

/** A text is looked at when nothing has changed in it for so long, and at the latest after so long; milliseconds. */
const [rest, latest] = [250, 2_000];

/** A text as it was looked at, with its place in the log. */
export interface Rested {
  readonly text: ShownText;
  readonly at: number;
}

/**
 * A live text as it reads once its writers pause: nobody who reads along needs half a word, and whoever writes is not held up by
 * a look at all of it with each letter.
 * @returns null until there is a live text
 */
export function useRested(live: LiveDocument): Rested | null {
  const doc = useLive(live, 'doc');
  const [rested, setRested] = useState<(Rested & { doc: Y.Doc }) | null>(null);
  useEffect(() => {
    if (doc === null) return undefined;
    const store = liveTextOf(doc);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let since = Number.NaN;
    const look = () => {
      since = Number.NaN;
      const text = store.read();
      if (text !== null) setRested({ doc, text, at: live.state.seq });
    };
    const changed = () => {
      clearTimeout(timer);
      const now = performance.now();
      if (Number.isNaN(since)) since = now;
      timer = setTimeout(look, Math.min(rest, Math.max(0, since + latest - now)));
    };
    const ends = [store.follow(changed), live.follow(changed)];
    look();
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [live, doc]);
  // What was read of another document is not how this one reads.
  return rested?.doc === doc ? rested : null;
}
