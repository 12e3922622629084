import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type * as Y from 'yjs';
import { useLine } from '../server/socket.ts';
import type { LiveDocument } from './live-document.ts';
import type { ProseAddress } from './prose-address.ts';
import { blocksQuery } from './prose-query.ts';
import { type ShownText, textWith } from './text-blocks.ts';
import { useLiveText } from './use-live-text.ts';
import { useLive, useLiveWhether } from './use-live.ts';

/** How often the text is read anew where no live line opens, in milliseconds (design, everyday 3). */
const readEvery = 10_000;

/** The text to show, and what somebody who writes a paragraph of it begins on. */
export interface Shown {
  /** Null until it is there. */
  readonly text: ShownText | null;
  /** The live text, where it is what is shown; null where that is what the server gave. */
  readonly doc: Y.Doc | null;
  /** Position of the log that the text contains; ask when it is needed. */
  readonly seq: () => number;
  /** What the server said last about writing; null where it has not been asked. */
  readonly writes: boolean | null;
}

/**
 * The live text; where no live line opens, the text that the server gives every ten seconds. Words of the live text that
 * are not saved stay on screen in either case.
 * @param isShown whether the live text is followed: it is read anew with each letter
 */
export function useShownText(live: LiveDocument, isShown = true): Shown {
  const isBlocked = useLine() === 'blocked';
  const doc = useLive(live, 'doc');
  const isHeld = useLiveWhether(live, ({ unsaved }) => isBlocked && unsaved);
  const { data } = useServed(live.address, isBlocked);
  const served = useMemo(() => data && textWith(data.json, data.blocks), [data]);
  const liveText = useLiveText(isShown ? doc : null);
  const isServed = served !== undefined && (liveText === null || (isBlocked && !isHeld));
  return {
    text: isServed ? served : liveText,
    doc: isServed ? null : doc,
    seq: () => (isServed ? (data?.seq ?? 0) : live.state.seq),
    writes: isBlocked ? (data?.writes ?? null) : null,
  };
}

function useServed(address: ProseAddress, isBlocked: boolean) {
  return useQuery({ ...blocksQuery(address), enabled: isBlocked, refetchInterval: readEvery });
}
