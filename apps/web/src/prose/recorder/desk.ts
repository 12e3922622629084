import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { LiveDocument } from '../live-document.ts';
import { makeEditor } from '../make-editor.ts';
import type { FakeLine } from '../rehearsal/fake-line.ts';
import type { FakeServer } from '../rehearsal/fake-server.ts';
import type { VirtualTime } from '../rehearsal/virtual-time.ts';

const address = { city: 'c', record: 'r', field: 'text', language: 'zh' } as const;
const nothing = () => undefined;

/** The network and the clock of a session: everything happens when it is asked for. */
export interface World {
  readonly server: FakeServer;
  readonly time: VirtualTime;
  /** Delivers all that is under way, both ways, and lets the open pages take it in. */
  settle(): Promise<void>;
}

/** A page with our editor in it, open on the one text of the world. */
export interface Desk {
  readonly author: number;
  readonly line: FakeLine;
  readonly live: LiveDocument;
  readonly doc: Y.Doc;
  readonly editor: Editor;
  /** What was done here since it was last told to the server. */
  readonly did: string[];
}

/** Opens a page: joins, takes a lease of its own, and binds our editor to the text. */
export async function openDesk(author: number, world: World): Promise<Desk> {
  const line = world.server.newLine();
  const live = new LiveDocument(address, line, world.time);
  live.start();
  await world.settle();
  const { doc } = live.state;
  if (doc === null) throw new Error('nothing is shown');
  const editor = makeEditor({
    element: document.body.appendChild(document.createElement('div')),
    live,
    doc,
    label: () => '愿景',
    lang: () => 'zh-CN',
    headingLevel: 2,
    nameOf: ({ name }) => name.zh,
    onLeave: nothing,
    onTooLong: nothing,
  });
  // What counts as one step of undo must not depend on how fast this machine is.
  undoOf(editor).captureTimeout = Infinity;
  return { author, line, live, doc, editor, did: [] };
}

/** Leaves the page. Everything must be saved. */
export function closeDesk({ live, editor, line }: Desk): void {
  if (live.state.saved !== 'saved') throw new Error('closed with something unsaved');
  editor.destroy();
  live.close();
  line.cut();
}

/** What the next thing done is undone apart from what was done before. */
export function beginStep({ editor }: Desk): void {
  undoOf(editor).stopCapturing();
}

function undoOf(editor: Editor): Y.UndoManager {
  const { undoManager } = yUndoPluginKey.getState(editor.state) as { undoManager: Y.UndoManager };
  return undoManager;
}
