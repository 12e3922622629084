import { type RefObject, useEffect, useState } from 'react';
import { rem } from './use-room.ts';

/** Something is drawn as far above and below what is seen, and looked for in steps of it, in rem. */
const step = 12;

/** What of the chart is seen from top to bottom, in rem; told in steps, so that scrolling draws little anew. */
export function useSeen(place: RefObject<HTMLElement | null>): { readonly top: number; readonly bottom: number } {
  const [seen, setSeen] = useState({ top: -step, bottom: 4 * step });
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const look = () => {
      const size = rem() * step;
      const top = (Math.floor(element.scrollTop / size) - 1) * step;
      const bottom = (Math.ceil((element.scrollTop + element.clientHeight) / size) + 1) * step;
      setSeen((before) => (before.top === top && before.bottom === bottom ? before : { top, bottom }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [place]);
  return seen;
}
