import { proseRoot } from '@cityloom/live';
import { useEffect } from 'react';
import type * as Y from 'yjs';
import { useDrafts } from '../careful/use-drafts.ts';
import type { LiveDocument } from '../live-document.ts';
import { addressKey, type ProseAddress } from '../prose-address.ts';
import { blocksTouched } from '../text-blocks.ts';
import { useLive, useLiveDocument, usePresent } from '../use-live.ts';
import { useShownText } from '../use-shown-text.ts';
import type { Desk } from './desk.ts';
import { useRested } from './use-rested.ts';
import { readBlocks } from './read-block.ts';

type Props = { desk: Desk; address: ProseAddress };

/** Follows one text for a desk. Shows nothing. */
export function WatchedText({ desk, address }: Props) {
  const live = useLiveDocument(address);
  return live && <Watched desk={desk} live={live} />;
}

function Watched({ desk, live }: { desk: Desk; live: LiveDocument }) {
  const key = addressKey(live.address);
  const rested = useRested(live);
  const served = useShownText(live, false);
  const present = usePresent(live);
  const [doc, isGone] = [useLive(live, 'doc'), useLive(live, 'phase') === 'gone'];
  const drafts = useDrafts(live.address);

  useEffect(() => desk.met(key, present), [desk, key, present]);
  useEffect(() => {
    if (isGone) desk.forget(key);
  }, [desk, key, isGone]);
  useEffect(() => {
    const put = drafts.filter(({ state }) => state.is === 'in' && state.others === null);
    desk.wrote(
      key,
      put.flatMap(({ block }) => block ?? []),
    );
  }, [desk, key, drafts]);
  useEffect(() => {
    if (doc === null) return undefined;
    const root = doc.getXmlFragment(proseRoot);
    const hear = (events: Parameters<typeof blocksTouched>[0], { local }: Y.Transaction) => {
      if (local) desk.wrote(key, blocksTouched(events));
    };
    root.observeDeep(hear);
    return () => root.unobserveDeep(hear);
  }, [desk, key, doc]);
  // Where no live line opens, what the server gives is what is read.
  const at = served.text === null ? (rested?.at ?? 0) : served.seq();
  const text = served.text ?? rested?.text ?? null;
  useEffect(() => {
    if (text !== null) desk.saw(key, readBlocks(text), at);
  }, [desk, key, text, at]);
  return null;
}
