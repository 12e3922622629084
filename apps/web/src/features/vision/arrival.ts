import { useEffect } from 'react';

/** Milliseconds in which the texts above a section may still come and push it away. */
const settling = 5000;

/** What a reader does to move on. */
const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Brings a section to the top of the window and its heading into focus, for those who listen. */
export function goToSection(code: string): void {
  const heading = document.getElementById(code);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** Goes to the section that the address names, once it is there. */
export function useArrival(code: string | undefined, isThere: boolean): void {
  useEffect(() => {
    if (code === undefined || !isThere) return undefined;
    goToSection(code);
    return holdInPlace(code);
  }, [code, isThere]);
}

/**
 * Keeps a section at the top while the texts above it come, or the paragraph that has been opened in it in sight, until the
 * reader does something. @returns ends it
 */
function holdInPlace(code: string): () => void {
  const heading = document.getElementById(code);
  if (!heading) return () => undefined;
  const observer = new ResizeObserver(() => {
    const { activeElement } = document;
    if (activeElement?.matches('textarea')) activeElement.scrollIntoView({ block: 'center' });
    else heading.scrollIntoView({ block: 'start' });
  });
  const letGo = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const move of moves) removeEventListener(move, letGo);
  };
  const timer = setTimeout(letGo, settling);
  for (const move of moves) addEventListener(move, letGo, { passive: true });
  observer.observe(document.body);
  return letGo;
}
