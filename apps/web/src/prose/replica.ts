import { RoomClient } from '@cityloom/live';
import * as Y from 'yjs';
import type { Lease } from './join-shapes.ts';

/** Origin of what the server sent: not reported back to it, and left alone by undo. */
export const remote = Symbol('remote');

/**
 * One copy of a document and its half of the protocol. It writes under one leased client id for its whole life; with
 * another lease a new copy begins, for Yjs must never give two edits the same number.
 */
export class Replica {
  readonly doc = new Y.Doc();
  readonly room = new RoomClient();
  lease: Lease | null = null;
  #loaded = false;

  /** @param edited told of every edit made here */
  constructor(edited: (update: Uint8Array) => void) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== remote) edited(update);
    });
  }

  /**
   * Takes in what others wrote, as one step.
   * @returns whether those who show the document could follow; the document itself has taken everything in
   */
  apply(updates: readonly Uint8Array[]): boolean {
    if (updates.length === 0) return true;
    try {
      this.doc.transact(() => updates.forEach((update) => Y.applyUpdate(this.doc, update, remote)), remote);
      return true;
    } catch {
      // Yjs calls its observers when the step is done, and passes on what one of them threw: y-tiptap does, now and then.
      return false;
    }
  }

  /** The whole document is there: only now may it be shown, and edited under the leased id. */
  loaded(): void {
    if (this.#loaded || this.lease === null) return;
    this.doc.clientID = this.lease.clientId;
    this.#loaded = true;
  }

  get isLoaded(): boolean {
    return this.#loaded;
  }

  /** Whether edits still go out under the leased id: Yjs takes another one when it sees its own from elsewhere. */
  get keepsItsId(): boolean {
    return this.#loaded && this.doc.clientID === this.lease?.clientId;
  }
}
