import * as Y from 'yjs';
import type { LoggedUpdate, ProseRepository } from './prose.repository.ts';

/** A snapshot is kept after so many updates, or so many bytes of them. */
const every = { updates: 500, bytes: 64 * 1024 };

/**
 * Keeps the state of one document now and then, so that opening it need not read its whole log.
 * Losing a snapshot loses time, never text.
 */
export class Snapshots {
  #since = { updates: 0, bytes: 0 };
  #keeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly cityId: string,
    private readonly documentId: number,
    private readonly repository: Pick<ProseRepository, 'keepSnapshot'>,
    private readonly onFault: (error: unknown) => void,
  ) {}

  /** Updates were written; where they have become many, the document is kept as it stands. */
  wrote(updates: readonly LoggedUpdate[], doc: Y.Doc, seq: number): void {
    this.#since.updates += updates.length;
    for (const { payload } of updates) this.#since.bytes += payload.byteLength;
    if (this.#since.updates >= every.updates || this.#since.bytes >= every.bytes) void this.keep(doc, seq);
  }

  /** Keeps the document if anything was written since the last time. @returns when it, and any before it, is done */
  keep(doc: Y.Doc, seq: number): Promise<void> {
    if (this.#since.updates === 0) return this.#keeping;
    this.#since = { updates: 0, bytes: 0 };
    // The state is taken now: by the time it is written, the document has gone on.
    const state = Y.encodeStateAsUpdate(doc);
    this.#keeping = this.#keeping
      .then(() => this.repository.keepSnapshot(this.cityId, this.documentId, seq, state))
      .catch(this.onFault);
    return this.#keeping;
  }
}
