import { proseRoot } from '@cityloom/live';
import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import type * as Y from 'yjs';
import { ProseCode, ProseHighlight, ProseLink } from './editor-marks.ts';
import {
  Mention,
  ProseHeading,
  ProseOrderedList,
  ProseTable,
  ProseTableCell,
  ProseTableHeader,
  RecordLink,
} from './editor-nodes.ts';

/**
 * Nodes and marks of prose as TipTap builds them; a test holds their fingerprint against that of @cityloom/live.
 * @param above level of the heading that stands above the text
 */
export function proseExtensions(above: number): Extensions {
  return [
    StarterKit.configure({
      heading: false,
      orderedList: false,
      link: false,
      code: false,
      codeBlock: false,
      horizontalRule: false,
      underline: false,
      undoRedo: false,
      trailingNode: false,
    }),
    ProseHeading.configure({ above }),
    ProseOrderedList,
    ProseTable,
    TableRow,
    ProseTableHeader,
    ProseTableCell,
    Mention,
    RecordLink,
    ProseLink,
    ProseHighlight,
    ProseCode,
  ];
}

/** The text of a live document as the editor's content; undo takes back one's own edits only. */
export function liveContent(doc: Y.Doc) {
  return Collaboration.configure({ document: doc, field: proseRoot });
}
