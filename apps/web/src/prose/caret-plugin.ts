import type { Sector } from '@cityloom/operating-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import {
  absolutePositionToRelativePosition,
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import styles from './caret.module.css';
import type { PresentPerson } from './join-shapes.ts';
import { readOwnCaret } from './own-caret-plugin.ts';
import type { CaretPlace, Presence } from './presence.ts';

const key = new PluginKey<DecorationSet>('carets');

/** What the binding of the text says of itself. */
type Bound = { doc: Y.Doc; type: Y.XmlFragment; binding: ProsemirrorBinding; isChangeOrigin: boolean };

/**
 * The carets of others in the text, and this one told to them: only while the editor has the focus and the window is
 * seen. While words are composed nothing is drawn anew, for that would break the composition.
 * @param presence who is here and where
 * @param nameOf the name on the label, in the reader's language
 */
export function caretPlugin(presence: Presence, nameOf: (who: PresentPerson) => string): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, drawn, _, state) => {
        if (tr.getMeta(key) === true || isFromOthers(tr, state)) return draw(state, presence, nameOf);
        return drawn.map(tr.mapping, tr.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      let isStale = false;
      const redraw = () => {
        isStale = view.composing;
        if (isStale || view.isDestroyed) return;
        readOwnCaret();
        view.dispatch(view.state.tr.setMeta(key, true));
      };
      let told: CaretPlace | null = null;
      const tell = () => {
        const place = view.hasFocus() && !document.hidden ? placeOf(view) : null;
        if (!isSame(place, told)) presence.show(place);
        told = place;
      };
      const end = presence.follow(redraw);
      view.dom.addEventListener('focus', tell);
      view.dom.addEventListener('blur', tell);
      document.addEventListener('visibilitychange', tell);
      // Those who are here already are drawn once the text is.
      const first = setTimeout(redraw);
      return {
        update: () => {
          if (isStale && !view.composing) redraw();
          tell();
        },
        destroy: () => {
          clearTimeout(first);
          end();
          view.dom.removeEventListener('focus', tell);
          view.dom.removeEventListener('blur', tell);
          document.removeEventListener('visibilitychange', tell);
          presence.show(null);
        },
      };
    },
  });
}

function boundOf(state: EditorState): Bound | null {
  const bound = ySyncPluginKey.getState(state) as Bound | undefined;
  return bound === undefined || bound.binding.mapping.size === 0 ? null : bound;
}

function isFromOthers(tr: Transaction, state: EditorState): boolean {
  return tr.docChanged && boundOf(state)?.isChangeOrigin === true;
}

function draw(state: EditorState, presence: Presence, nameOf: (who: PresentPerson) => string): DecorationSet {
  const bound = boundOf(state);
  const { people, carets } = presence.present;
  if (bound === null) return DecorationSet.empty;
  const drawn = people.flatMap((who) => {
    const { connection, sector } = who;
    const place = carets.get(connection);
    const [anchor, head] = [positionOf(place?.anchor, bound, state), positionOf(place?.head, bound, state)];
    if (place === undefined || anchor === null || head === null) return [];
    const label = () => caretOf(nameOf(who), sector);
    // Moved, it is a new caret, and its label is seen again.
    const caret = Decoration.widget(head, label, { key: `${connection} ${place.head.join()}`, side: 10 });
    const attributes = { class: styles['range'] ?? '', 'data-sector': sector ?? 'none' };
    return [caret, Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), attributes)];
  });
  return DecorationSet.create(state.doc, drawn);
}

function caretOf(name: string, sector: Sector | null): HTMLElement {
  const caret = document.createElement('span');
  caret.className = styles['caret'] ?? '';
  caret.dataset['sector'] = sector ?? 'none';
  // Who is here is told beside the text; within it the name would be read as part of a sentence.
  caret.ariaHidden = 'true';
  const label = document.createElement('span');
  label.className = styles['name'] ?? '';
  label.textContent = name;
  caret.append(label);
  return caret;
}

function positionOf(encoded: Uint8Array | undefined, { doc, type, binding }: Bound, state: EditorState): number | null {
  if (encoded === undefined) return null;
  try {
    const place = Y.decodeRelativePosition(encoded);
    const position = relativePositionToAbsolutePosition(doc, type, place, binding.mapping);
    return position === null ? null : Math.min(position, Math.max(0, state.doc.content.size - 1));
  } catch {
    // Somebody else's bytes, or a place that this copy does not have yet.
    return null;
  }
}

function placeOf({ state }: EditorView): CaretPlace | null {
  const bound = boundOf(state);
  if (bound === null) return null;
  const encode = (position: number) =>
    Y.encodeRelativePosition(absolutePositionToRelativePosition(position, bound.type, bound.binding.mapping));
  try {
    return { anchor: encode(state.selection.anchor), head: encode(state.selection.head) };
  } catch {
    // The text and its binding differ for the moment of a move; the next change tells.
    return null;
  }
}

function isSame(one: CaretPlace | null, other: CaretPlace | null): boolean {
  if (one === null || other === null) return one === other;
  return one.anchor.join() === other.anchor.join() && one.head.join() === other.head.join();
}
