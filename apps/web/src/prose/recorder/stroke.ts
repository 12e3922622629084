import type { Editor } from '@tiptap/core';
import type { Chance } from '../../../../../packages/live/src/rehearsal/random.ts';

/**
 * Something that an author does at the editor.
 * @param meanwhile lets the others do something and delivers all that is under way, for what takes time
 */
export type Stroke = (editor: Editor, luck: Chance, meanwhile: () => Promise<void>) => void | Promise<void>;
