import { Editor, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import { styleNonce } from '../ui/theme.ts';
import { caretPlugin } from './caret-plugin.ts';
import { compositionPlugin } from './composition-plugin.ts';
import { liveContent, proseExtensions } from './editor-extensions.ts';
import type { LiveDocument } from './live-document.ts';
import type { PresentPerson } from './join-shapes.ts';
import { caretTo, ownCaretPlugin } from './own-caret-plugin.ts';
import { passagePlugin } from './passages/passage-plugin.ts';

export interface EditorMeans {
  readonly element: HTMLElement;
  readonly live: LiveDocument;
  /** The text as it stands in `live`: the editor is bound to it, and to no other, as long as it lives. */
  readonly doc: Y.Doc;
  /** Accessible name of the text, as it is now; it changes while somebody writes. */
  readonly label: () => string;
  /** Tag of the language of the text. */
  readonly lang: () => string;
  /** Level of the heading above the text. */
  readonly headingLevel: number;
  readonly nameOf: (who: PresentPerson) => string;
  /** The person wants to leave the editor. */
  readonly onLeave: () => void;
  /** More was pasted than can be sent at once; nothing of it was taken. */
  readonly onTooLong: () => void;
}

/** What can be pasted at once, in letters: well below what the server takes in one batch. */
const longestPaste = 50_000;

/** An editor in an element, bound to a live text. Whoever makes it destroys it. */
export function makeEditor(means: EditorMeans): Editor {
  const { element, live, doc, label, lang, headingLevel, nameOf, onLeave, onTooLong } = means;
  /** Undo changes the document first and then what is shown; the binding may fail in between. */
  const attempt = (command: () => boolean): boolean => {
    try {
      command();
    } catch {
      live.viewFailed();
    }
    return true;
  };
  return new Editor({
    element,
    injectNonce: styleNonce(),
    // Checking the whole text with every change costs too much; the server checks what comes in.
    enableContentCheck: false,
    extensions: [
      ...proseExtensions(headingLevel),
      liveContent(doc),
      Extension.create({
        name: 'undo',
        // Before those of the binding, which it carries out itself.
        priority: 1_000,
        addKeyboardShortcuts() {
          const undo = () => attempt(() => this.editor.commands.undo());
          const redo = () => attempt(() => this.editor.commands.redo());
          return { 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo };
        },
      }),
      Extension.create({
        name: 'live',
        addKeyboardShortcuts() {
          const toStart = () => caretTo(this.editor.view, 'start');
          const toEnd = () => caretTo(this.editor.view, 'end');
          return { 'Ctrl-Home': toStart, 'Cmd-ArrowUp': toStart, 'Ctrl-End': toEnd, 'Cmd-ArrowDown': toEnd };
        },
        addProseMirrorPlugins: () => [
          compositionPlugin(live),
          ownCaretPlugin(live),
          caretPlugin(live.presence, nameOf),
          passagePlugin(doc),
          new Plugin({
            props: {
              attributes: () => ({ role: 'textbox', 'aria-multiline': 'true', 'aria-label': label(), lang: lang() }),
            },
          }),
        ],
      }),
    ],
    editorProps: {
      handleKeyDown: (view, event) => {
        if (event.key !== 'Escape' || event.isComposing || view.composing) return false;
        onLeave();
        return true;
      },
      handlePaste: (_, __, slice) => {
        if (slice.size <= longestPaste) return false;
        onTooLong();
        return true;
      },
    },
  });
}
