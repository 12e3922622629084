import { type RefCallback, useCallback, useState } from 'react';

/** Below this there is no room for a chart beside the names, in rem: larger text needs more of it. */
const least = 40;

/** Tells whether the place that a view stands in is too narrow for a chart; followed. */
export function useRoom(): readonly [RefCallback<HTMLElement>, isNarrow: boolean] {
  const [isNarrow, setNarrow] = useState(false);
  const place = useCallback((element: HTMLElement | null) => {
    // Without the observer there is no layout either.
    if (element === null || !('ResizeObserver' in window)) return;
    const observer = new ResizeObserver(() => setNarrow(element.clientWidth < least * rem()));
    setNarrow(element.clientWidth < least * rem());
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, isNarrow];
}

/** How many pixels a rem has now. */
export const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
