import * as Y from 'yjs';
import type { LoggedUpdate, StoredDocument } from './prose.repository.ts';

/** Bytes of a document's state above which nothing is added (house 8, limits). */
export const largestDocument = 2 * 1024 * 1024;
/** So much of the log's end is kept at hand for those who missed a little. */
const remembered = { updates: 1_000, bytes: 512 * 1024 };

/** The server's replica of one document, with the end of its log at hand. It holds what the log holds, and nothing else between ticks. */
export class LiveText {
  readonly doc = new Y.Doc();
  readonly #recent: LoggedUpdate[] = [];
  #recentBytes = 0;
  #seq = 0;
  #bytes = 0;
  #effects: Uint8Array[] = [];

  /** @param stored as the repository read it */
  constructor({ snapshot, tail }: StoredDocument) {
    this.doc.transact(() => {
      if (snapshot !== null) Y.applyUpdate(this.doc, snapshot.payload);
      for (const { payload } of tail) Y.applyUpdate(this.doc, payload);
    });
    this.#seq = tail.at(-1)?.seq ?? snapshot?.seq ?? 0;
    this.#bytes = Y.encodeStateAsUpdate(this.doc).byteLength;
    this.#remember(tail);
    this.doc.on('update', (update: Uint8Array) => this.#effects.push(update));
  }

  /** Place in the log of the newest update that is on disk. */
  get seq(): number {
    return this.#seq;
  }

  /** Whether the state has outgrown what a document may be. The size is measured again only when it may have. */
  get isFull(): boolean {
    if (this.#bytes > largestDocument) this.#bytes = Y.encodeStateAsUpdate(this.doc).byteLength;
    return this.#bytes > largestDocument;
  }

  /**
   * Applies a batch that the guard let through.
   * @returns what it did, to be logged and sent on: Yjs adds deletions of its own where marks become empty
   * @throws Error where the document is no longer sound and must be read anew
   */
  apply(update: Uint8Array): Uint8Array {
    this.#effects = [];
    Y.applyUpdate(this.doc, update);
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null) {
      throw new Error('an update was let in that waits for another');
    }
    const effects = this.#effects;
    this.#effects = [];
    const [only] = effects;
    return effects.length === 1 && only !== undefined ? only : Y.mergeUpdates(effects);
  }

  /** Notes that updates are on disk. They must follow the log's end here, and have been applied. */
  committed(updates: readonly LoggedUpdate[]): void {
    this.#seq = updates.at(-1)?.seq ?? this.#seq;
    for (const { payload } of updates) this.#bytes += payload.byteLength;
    this.#remember(updates);
  }

  /** Applies what others put into the log behind the end here. */
  follow(updates: readonly LoggedUpdate[]): void {
    this.doc.transact(() => {
      for (const { payload } of updates) Y.applyUpdate(this.doc, payload);
    });
    this.#effects = [];
    this.committed(updates);
  }

  /** Everything behind `seq` as one update: the end of the log where it is at hand, else the whole state. */
  since(seq: number): Uint8Array {
    if (seq >= this.#seq) return new Uint8Array();
    const first = this.#recent[0];
    if (seq === 0 || first === undefined || first.seq > seq + 1) return Y.encodeStateAsUpdate(this.doc);
    return merged(this.#recent.filter((update) => update.seq > seq));
  }

  #remember(updates: readonly LoggedUpdate[]): void {
    for (const update of updates) {
      this.#recent.push(update);
      this.#recentBytes += update.payload.byteLength;
    }
    while (this.#recent.length > remembered.updates || this.#recentBytes > remembered.bytes) {
      this.#recentBytes -= this.#recent.shift()?.payload.byteLength ?? 0;
    }
  }
}

/** Whether an update holds anything new; one that only takes away does not. */
export const bringsSomething = (update: Uint8Array): boolean => Y.decodeUpdate(update).structs.length > 0;

/** Some updates as one; no bytes where there are none. */
export function merged(updates: readonly LoggedUpdate[]): Uint8Array {
  const [only] = updates;
  if (only === undefined) return new Uint8Array();
  return updates.length === 1 ? only.payload : Y.mergeUpdates(updates.map(({ payload }) => payload));
}
