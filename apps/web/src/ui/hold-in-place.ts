/** Milliseconds in which what stands above may still come and push a part of the page away. */
const settling = 5000;

/** What a reader does to move on. */
const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Brings a part of the page to the top of the window and into focus, for those who listen. */
export function goTo(element: HTMLElement): void {
  element.scrollIntoView({ block: 'start' });
  element.focus({ preventScroll: true });
}

/**
 * Keeps a part of the page at the top while what stands above it comes, or the paragraph that has been opened in it in sight,
 * until the reader does something. @returns ends it
 */
export function holdInPlace(element: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    const { activeElement } = document;
    if (activeElement?.matches('textarea')) activeElement.scrollIntoView({ block: 'center' });
    else element.scrollIntoView({ block: 'start' });
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
