import { type RefObject, useEffect } from 'react';

/**
 * Keeps what has the focus where its reader sees it when others change what stands above it: where a browser does not
 * hold the place by itself, the page is moved along before it is drawn.
 * @param around something within the part of the page that changes
 * @param part which part that is, as a selector
 */
export function useKeptPlace(around: RefObject<HTMLElement | null>, part: string): void {
  useEffect(() => {
    const page = around.current?.closest(part);
    if (!page) return undefined;
    let seen: { readonly focused: Element; readonly top: number; readonly scrolled: number } | null = null;
    const look = () => {
      const focused = document.activeElement;
      // What stands in a window over the page does not move with it.
      const isOfPage = focused && page.contains(focused) && focused.closest('dialog') === page.closest('dialog');
      seen = isOfPage ? { focused, top: topOf(focused), scrolled: scrollY } : null;
    };
    const hold = () => {
      const moved = seen && seen.focused === document.activeElement ? topOf(seen.focused) - seen.top : 0;
      if (seen && moved !== 0 && seen.top >= 0 && seen.top < innerHeight) scrollBy({ top: moved, behavior: 'instant' });
      look();
    };
    // The page may have grown between a scroll and its event: what the reader scrolled is taken over, what the page grew is not.
    const follow = () => {
      if (seen?.focused !== document.activeElement) return look();
      const scrolled = scrollY - seen.scrolled;
      const grown = topOf(seen.focused) + scrolled - seen.top;
      if (grown === 0 || grown === scrolled) return look();
      seen = { ...seen, top: seen.top - scrolled, scrolled: scrollY };
    };
    const sizes = new ResizeObserver(hold);
    sizes.observe(page);
    document.addEventListener('focusin', look);
    addEventListener('scroll', follow, { passive: true });
    return () => {
      sizes.disconnect();
      document.removeEventListener('focusin', look);
      removeEventListener('scroll', follow);
    };
  }, [around, part]);
}

const topOf = (element: Element) => element.getBoundingClientRect().top;
