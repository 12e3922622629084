import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * When a field closes with the focus in it, the focus goes to what stands in its place: the first thing there that can
 * take it. A focus that is elsewhere stays there.
 * @returns for the element around both
 */
export function useFocusBack<Around extends HTMLElement>(isOpen: boolean): RefObject<Around | null> {
  const around = useRef<Around>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) {
      around.current?.querySelector<HTMLElement>('[tabindex], button')?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return around;
}
