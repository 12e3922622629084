import { Plugin } from '@tiptap/pm/state';
import type { LiveDocument } from './live-document.ts';

/**
 * Lets the editor read where the browser's caret is. A caret moves before the browser tells of it, and whatever draws the
 * text anew in between would put it back to where the editor last knew it.
 */
export function readOwnCaret(): void {
  document.dispatchEvent(new Event('selectionchange'));
}

/** Reads this person's caret before words of others come into the text. */
export function ownCaretPlugin(live: Pick<LiveDocument, 'beforeOthers'>): Plugin {
  return new Plugin({ view: () => ({ destroy: live.beforeOthers(readOwnCaret) }) });
}
