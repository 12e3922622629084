import { findPassage, namedBlocks, type Passage, passageOf } from '@cityloom/live';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { readOwnCaret } from '../own-caret-plugin.ts';
import styles from './remark.module.css';
import type { Remarks } from './remarks.ts';

type Shown = { readonly passages: Remarks['passages']; readonly drawn: DecorationSet };
const key = new PluginKey<Shown>('passages');

/**
 * Marks the words that are spoken about in an editor, and makes no change to its text. They move along with one's own letters,
 * and are looked up anew once others have written.
 */
export function passagePlugin(doc: Y.Doc): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({ passages: [], drawn: DecorationSet.empty }),
      apply: (tr, { passages, drawn }, _, state) => {
        const given = tr.getMeta(key) as Remarks['passages'] | undefined;
        const now = given ?? passages;
        if (given !== undefined || (tr.docChanged && isFromOthers(state)))
          return { passages: now, drawn: draw(state, doc, now) };
        return { passages: now, drawn: drawn.map(tr.mapping, tr.doc) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
  });
}

/** Shows other passages in an editor: none while words are composed, for that would break the composition. */
export function showPassages(view: EditorView, passages: Remarks['passages']): void {
  if (view.isDestroyed || view.composing || key.getState(view.state)?.passages === passages) return;
  readOwnCaret();
  view.dispatch(view.state.tr.setMeta(key, passages));
}

/** The words chosen in an editor, within the paragraph in which they begin; all of it where none are chosen. */
export function chosenPassage({ doc: shown, selection: { $from, $to } }: EditorState, doc: Y.Doc): Passage | null {
  const at = textBlocks(shown).findIndex(({ node }) => node === $from.parent);
  const block = namedBlocks(doc)[at];
  if (block === undefined || block.words === '') return null;
  const end = $to.parent === $from.parent ? $to.parentOffset : block.words.length;
  const [from, to] = $from.parentOffset < end ? [$from.parentOffset, end] : [0, block.words.length];
  return passageOf(doc, block.words, { block: block.id, from, to });
}

const isFromOthers = (state: EditorState) =>
  (ySyncPluginKey.getState(state) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin === true;

function draw(state: EditorState, doc: Y.Doc, passages: Remarks['passages']): DecorationSet {
  const [shown, blocks] = [textBlocks(state.doc), namedBlocks(doc)];
  // Where the two differ for the moment of a move, the next change draws.
  if (passages.length === 0 || shown.length !== blocks.length) return DecorationSet.empty;
  const starts = new Map(blocks.map(({ id }, at) => [id, (shown[at]?.at ?? 0) + 1]));
  const drawn = passages.flatMap((passage) => {
    const found = findPassage(doc, blocks, passage);
    const start = found && starts.get(found.block);
    if (found === null || start == null) return [];
    const [from, to] = [start + found.from, start + found.to];
    if (passage.words !== undefined) return suggested(from, to, passage.words);
    // All of a paragraph is not underlined: it would be hard to read.
    if (found.from === 0 && found.to === shown[blocks.findIndex(({ id }) => id === found.block)]?.node.content.size)
      return [];
    return [Decoration.inline(from, to, { class: styles['words'] ?? '' })];
  });
  return DecorationSet.create(state.doc, drawn);
}

/** Words for which others are suggested, struck, and those behind them. */
function suggested(from: number, to: number, words: string): Decoration[] {
  const widget = () => {
    const element = document.createElement('ins');
    element.className = styles['in'] ?? '';
    element.textContent = words;
    element.contentEditable = 'false';
    return element;
  };
  const behind = words === '' ? [] : [Decoration.widget(to, widget, { side: -1, key: `${to} ${words}` })];
  return [Decoration.inline(from, to, { class: styles['out'] ?? '' }), ...behind];
}

/** The paragraphs and headings of an editor's text, as those of the live text stand. */
function textBlocks(shown: Node): { node: Node; at: number }[] {
  const found: { node: Node; at: number }[] = [];
  shown.descendants((node, at) => {
    if (!node.isTextblock) return true;
    found.push({ node, at });
    return false;
  });
  return found;
}
