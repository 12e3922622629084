/**
 * Brings a paragraph to the middle of the window and the focus into it, or into the field that stands in its place.
 * @param text the key of its text
 * @returns whether it is there
 */
export function goToBlock(text: string, block: string | null): boolean {
  if (block === null) return false;
  const place = document.querySelector(`[data-text="${CSS.escape(text)}"] [data-block="${CSS.escape(block)}"]`);
  const target = place?.querySelector<HTMLElement>(':scope > [tabindex], textarea');
  if (!target) return false;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  return true;
}
