/** Each says whether words would be lost with the page. */
const checks = new Set<() => boolean>();

/**
 * Has the browser ask before the page is left while words would be lost. The listener is there only as long as somebody
 * asks for it: with one, some browsers keep no page for coming back.
 * @returns ends it
 */
export function warnOnLeaving(hasWordsToLose: () => boolean): () => void {
  if (checks.size === 0) addEventListener('beforeunload', warn);
  checks.add(hasWordsToLose);
  return () => {
    checks.delete(hasWordsToLose);
    if (checks.size === 0) removeEventListener('beforeunload', warn);
  };
}

function warn(event: BeforeUnloadEvent): void {
  if ([...checks].some((check) => check())) event.preventDefault();
}
