import { type RefObject, useEffect, useRef } from 'react';

const focusable = 'summary, button:not(:disabled), input, select, textarea, a[href]';

/**
 * Keeps whoever goes by keys from being thrown back to the top of the page: when the button they stand on goes away or is
 * put to rest under their hand, the focus goes to the first thing left in the same place, and back to the button when it
 * wakes while nothing else is there. A focus that was taken elsewhere stays there.
 * @param isThere whether that place is on the page now
 * @returns for the element around all that comes and goes
 */
export function useKeptFocus<Around extends HTMLElement>(isThere = true): RefObject<Around | null> {
  const around = useRef<Around>(null);
  useEffect(() => {
    const place = around.current;
    if (!isThere || place === null) return;
    let last: HTMLElement | null = null;
    let resting: HTMLElement | null = null;
    const isAble = (element: HTMLElement) => element.isConnected && !element.matches(':disabled');
    const take = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? target : null;
    };
    const leave = ({ target }: FocusEvent) =>
      // What is taken away is told as left, too: only behind that it can be told apart from what was left on purpose.
      setTimeout(() => {
        if (last === target && last !== null && isAble(last) && document.activeElement !== last) last = null;
      });
    const keep = () => {
      if (resting !== null && document.activeElement === place && isAble(resting))
        resting.focus({ preventScroll: true });
      if (last === null || (document.activeElement !== document.body && document.activeElement !== last)) return;
      if (document.activeElement === last && isAble(last)) return;
      const next = isAble(last) ? last : (place.querySelector<HTMLElement>(focusable) ?? place);
      resting = next === place ? last : null;
      if (next === place) place.tabIndex = -1;
      next.focus({ preventScroll: true });
    };
    const changes = new MutationObserver(keep);
    changes.observe(place, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden'],
    });
    place.addEventListener('focusin', take);
    place.addEventListener('focusout', leave);
    return () => {
      changes.disconnect();
      place.removeEventListener('focusin', take);
      place.removeEventListener('focusout', leave);
    };
  }, [isThere]);
  return around;
}
