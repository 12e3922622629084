import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Milliseconds of a glide (screens 7.6). */
const glide = 240;

/**
 * Lets a bar glide from where it stood to where it stands, by its first day; only the picture moves, not the layout.
 * @param isHeld while somebody moves it here it follows the hand, and nothing glides
 */
export function useGlide(bar: RefObject<HTMLElement | null>, from: number, day: number, isHeld: boolean): void {
  const before = useRef({ from, day });
  useLayoutEffect(() => {
    const { from: old, day: oldDay } = before.current;
    before.current = { from, day };
    const element = bar.current;
    // Another scale is no move.
    if (isHeld || old === from || oldDay !== day || !element || !('animate' in element)) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    element.animate([{ transform: `translateX(${(old - from) * day}rem)` }, { transform: 'none' }], {
      duration: glide,
      easing: 'ease-out',
    });
  }, [bar, from, day, isHeld]);
}
