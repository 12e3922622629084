/** What this device keeps for its owner: language, colours, text size. A browser that keeps nothing still works. */

/** The value kept under a key, or null where there is none or the browser refuses. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a value for this device, if the browser allows it. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows may refuse; the choice then lasts until the page is closed.
  }
}
