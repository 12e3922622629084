import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { ShownText } from '../text-blocks.ts';
import type { Draft } from './draft.ts';
import { heldFrom } from './held.ts';
import type { Placed } from './placed.ts';

/**
 * The paragraph in which somebody reads now: it stays as it is until they leave it. Reading shows by the focus that keys or
 * a screen reader have brought there, or by words that are selected; a mere click is none. What the reader writes in it is
 * no surprise and stands at once.
 * @param around the element around the text
 */
export function useHeld(around: RefObject<HTMLElement | null>, text: ShownText, drafts: readonly Draft[]) {
  const [reading, setReading] = useState<string | null>(null);
  const [held, setHeld] = useState<Placed | null>(null);
  const wanted = drafts.some(({ block }) => block === reading) ? null : reading;
  if ((held?.block.id ?? null) !== wanted) {
    const next = wanted === null ? null : heldFrom(text, wanted);
    if (next !== held) setHeld(next);
  }

  useEffect(() => {
    const look = () => setReading(around.current && readingIn(around.current));
    const events = ['focusin', 'focusout', 'selectionchange'] as const;
    for (const event of events) document.addEventListener(event, look);
    return () => {
      for (const event of events) document.removeEventListener(event, look);
    };
  }, [around]);

  useLayoutEffect(() => {
    // A paragraph that was taken out of a list is drawn anew in its place: whoever was in it is there still.
    if (held === null || document.activeElement !== document.body) return;
    if (getSelection()?.isCollapsed === false) return;
    blockIn(around.current, held.block.id)?.focus({ preventScroll: true });
  }, [around, text, held]);
  return held;
}

function readingIn(around: HTMLElement): string | null {
  const { activeElement } = document;
  const focused = activeElement?.matches('[data-block] > :is([tabindex], [data-offer]):focus-visible') === true;
  const selection = getSelection();
  const place = focused ? activeElement : selection?.isCollapsed === false ? selection.anchorNode?.parentElement : null;
  if (!place || !around.contains(place) || place.closest('textarea, [contenteditable]')) return null;
  return place.closest<HTMLElement>('[data-block]')?.dataset['block'] ?? null;
}

/** The element of a paragraph, where it is shown. */
function blockIn(around: HTMLElement | null, id: string): HTMLElement | null {
  return around?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"] > [tabindex]`) ?? null;
}
