/** What this device keeps for its owner: language, colours, text size, where they stopped reading. A browser that keeps nothing still works. */

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

/** Under which it is kept where somebody stopped reading. @param username who it is */
export const readingKey = (username: string) => `cityloom.read.${username}`;

/** Forgets everything whose key begins so. */
export function forgetAll(beginning: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(beginning)) localStorage.removeItem(key);
  } catch {
    // What was never kept is forgotten.
  }
}

/** Under which words are kept that nobody has sent yet. @param member whose they are; of everybody without it */
export const unsentKey = (member = '') => `cityloom.said.${member}`;

/** Forgets what is kept under a key. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // What was never kept is forgotten.
  }
}
