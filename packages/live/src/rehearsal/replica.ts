import * as Y from 'yjs';
import { proseRoot } from '../prose-schema.ts';

/** What the server sent; an editor's undo leaves it alone. */
export const remote = Symbol('remote');
const local = Symbol('local');

/** One person's copy of a document under a leased client id. */
export class Replica {
  readonly doc = new Y.Doc();
  /** Updates made here and not yet taken. */
  made: Uint8Array[] = [];
  readonly undo: Y.UndoManager;

  constructor(readonly clientId: number) {
    this.doc.clientID = clientId;
    this.undo = new Y.UndoManager(this.doc.getXmlFragment(proseRoot), {
      trackedOrigins: new Set([local]),
      captureTimeout: 0,
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== remote) this.made.push(update);
    });
  }

  edit(work: (doc: Y.Doc) => void): void {
    this.doc.transact(() => work(this.doc), local);
  }

  receive(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, remote);
  }

  take(): Uint8Array[] {
    const made = this.made;
    this.made = [];
    return made;
  }

  get text(): string {
    return textOf(this.doc);
  }
}

export function textOf(doc: Y.Doc): string {
  return JSON.stringify(doc.getXmlFragment(proseRoot));
}
