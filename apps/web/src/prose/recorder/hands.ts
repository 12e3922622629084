/** What a hand does at an editor, as a browser hands it over. */
import type { Editor } from '@tiptap/core';
import { Selection, TextSelection } from '@tiptap/pm/state';
import type { Chance } from '../../../../../packages/live/src/rehearsal/random.ts';

/** Presses a key; what the editor's own keys do not handle is left undone, as jsdom edits nothing by itself. */
export function press(editor: Editor, key: string, held: Pick<KeyboardEventInit, 'ctrlKey' | 'shiftKey'> = {}): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
  editor.view.dom.dispatchEvent(event);
}

/** Writes over what is chosen, as one keystroke does. */
export function strike(editor: Editor, letters: string): void {
  editor.view.dispatch(editor.state.tr.insertText(letters).scrollIntoView());
}

/** Puts the caret anywhere that a caret may be. */
export function goSomewhere(editor: Editor, luck: Chance): void {
  const { doc, tr } = editor.state;
  const at = wholeSign(doc.resolve(luck.below(doc.content.size + 1)));
  editor.view.dispatch(tr.setSelection(Selection.near(doc.resolve(at))));
}

/** Puts the caret at the start of the block it is in, or behind what is in it. */
export function goToEdge(editor: Editor, edge: 'start' | 'end'): void {
  const { tr, selection } = editor.state;
  const at = edge === 'start' ? selection.$from.start() : selection.$from.end();
  editor.view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at))));
}

/** Chooses up to `most` places from somewhere, whole signs only; across blocks where it comes to that. */
export function chooseSome(editor: Editor, luck: Chance, most: number): void {
  goSomewhere(editor, luck);
  const { doc, selection, tr } = editor.state;
  const end = Math.min(doc.content.size, selection.from + 1 + luck.below(most));
  const head = wholeSign(doc.resolve(end));
  editor.view.dispatch(tr.setSelection(TextSelection.between(selection.$from, doc.resolve(head))));
}

/** Chooses a whole block of the text itself. @returns whether there is more than this one */
export function chooseBlock(editor: Editor, luck: Chance): boolean {
  const { doc, tr } = editor.state;
  const index = luck.below(doc.childCount);
  const from = Array.from({ length: index }, (_, n) => doc.child(n).nodeSize).reduce((sum, size) => sum + size, 0);
  const [start, end] = [doc.resolve(from), doc.resolve(from + doc.child(index).nodeSize)];
  editor.view.dispatch(tr.setSelection(TextSelection.between(start, end)));
  return doc.childCount > 1;
}

/** The letters before the caret within its block. */
export function lettersBefore(editor: Editor): string {
  const { $from } = editor.state.selection;
  return $from.parent.textBetween(0, $from.parentOffset, '\n', '\n');
}

type Place = ReturnType<Editor['state']['doc']['resolve']>;

/** A place that does not lie within a surrogate pair, where no caret can be. */
function wholeSign(place: Place): number {
  const next = place.nodeAfter?.text?.charCodeAt(0) ?? 0;
  const cuts = place.textOffset > 0 && next >= 0xdc00 && next < 0xe000;
  return cuts ? place.pos - 1 : place.pos;
}
