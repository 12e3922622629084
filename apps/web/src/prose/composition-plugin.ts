import { Plugin } from '@tiptap/pm/state';
import type { LiveDocument } from './live-document.ts';

/**
 * Tells the document when words are composed with an input method: a change at the caret would tear what is being
 * composed, and others would see sounds instead of words.
 */
export function compositionPlugin(live: Pick<LiveDocument, 'compositionStarted' | 'compositionEnded'>): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart: () => live.compositionStarted(),
        compositionend: () => live.compositionEnded(),
      },
    },
    // An editor that closes in the midst of a composition hears no end of it.
    view: () => ({ destroy: () => live.compositionEnded() }),
  });
}
