import { Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
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

/** Takes the focus, with the caret at the end of the text from the first moment on: nobody sees it anywhere else. */
export function focusAtEnd(view: EditorView): void {
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(Selection.atEnd(doc)));
  view.focus();
  view.dispatch(view.state.tr.scrollIntoView());
}

/**
 * Puts the caret at the beginning of the text, or at its end. Where the browser put it there shortly after the editor took the
 * focus, ProseMirror would take it for one that the browser has lost, and put it back: words meant for the one place would
 * stand at the other.
 * @returns that it has
 */
export function caretTo(view: EditorView, edge: 'start' | 'end'): boolean {
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(edge === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc)).scrollIntoView());
  return true;
}
