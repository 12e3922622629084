import { useLayoutEffect, useState } from 'react';

/**
 * Whether there is room for something wide in a part of the page. It is asked of the part and in letters of the text size,
 * so that large letters on a small screen count as little room.
 * @param width what is needed, in rem
 * @returns the answer, and the ref of the part to be measured
 */
export function useRoom(width: number): readonly [boolean, (part: HTMLElement | null) => void] {
  const [part, setPart] = useState<HTMLElement | null>(null);
  const [isWide, setWide] = useState(true);
  useLayoutEffect(() => {
    if (part === null || typeof ResizeObserver === 'undefined') return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setWide(part.clientWidth >= width * rem);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(part);
    return () => observer.disconnect();
  }, [part, width]);
  return [isWide, setPart];
}
