import * as Y from 'yjs';
import { messageCaps } from './messages.ts';

/** Edits that were sent together; sent again under the same number and with the same bytes. */
export interface Batch {
  readonly id: number;
  readonly update: Uint8Array;
}

interface Piece {
  readonly update: Uint8Array;
  /** Milliseconds of the room client's clock. */
  readonly madeAt: number;
}

/** How long an edit waits for company, in milliseconds, while an earlier batch is under way. */
export const batchWait = 30;
const mostInFlight = 2;
const mostPieces = 20;

/** A person's own edits of one document, from making to acknowledgement. */
export class Outbox {
  readonly #waiting: Piece[] = [];
  readonly #inFlight: Batch[] = [];
  #nextId = 1;

  /** @param now milliseconds */
  add(update: Uint8Array, now: number): void {
    this.#waiting.push({ update, madeAt: now });
  }

  /**
   * The batches to send now: at most two stay unacknowledged; an edit waits until the one before it is acknowledged,
   * or 30 ms, or until twenty have gathered (live document 3.3).
   * @param now milliseconds
   */
  take(now: number): Batch[] {
    const taken: Batch[] = [];
    while (this.#inFlight.length < mostInFlight && (this.dueAt ?? Infinity) <= now) {
      const batch = { id: this.#nextId, update: this.#cut() };
      this.#nextId += 1;
      this.#inFlight.push(batch);
      taken.push(batch);
    }
    return taken;
  }

  /** When `take` will have something, in milliseconds; null while nothing waits or two batches are under way. */
  get dueAt(): number | null {
    const first = this.#waiting[0];
    if (first === undefined || this.#inFlight.length >= mostInFlight) return null;
    const atOnce = this.#inFlight.length === 0 || this.#waiting.length >= mostPieces;
    return atOnce ? first.madeAt : first.madeAt + batchWait;
  }

  /** @returns whether the batch was still awaited */
  acknowledge(batchId: number): boolean {
    const index = this.#inFlight.findIndex(({ id }) => id === batchId);
    if (index < 0) return false;
    this.#inFlight.splice(index, 1);
    return true;
  }

  awaits(batchId: number): boolean {
    return this.#inFlight.some(({ id }) => id === batchId);
  }

  /** What has been sent and not acknowledged, in the order of making. */
  get inFlight(): readonly Batch[] {
    return this.#inFlight;
  }

  get hasWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0 && this.#inFlight.length === 0;
  }

  /** Everything unacknowledged as one update, for keeping aside; null when there is nothing. */
  unsaved(): Uint8Array | null {
    const updates = [...this.#inFlight, ...this.#waiting].map(({ update }) => update);
    return updates.length === 0 ? null : Y.mergeUpdates(updates);
  }

  #cut(): Uint8Array {
    let bytes = 0;
    let count = 0;
    for (const { update } of this.#waiting.slice(0, mostPieces)) {
      bytes += update.byteLength;
      // Merging does not lengthen beyond the sum; the first goes alone if need be.
      if (count > 0 && bytes > messageCaps.pushed) break;
      count += 1;
    }
    const updates = this.#waiting.splice(0, count).map(({ update }) => update);
    const [only] = updates;
    return updates.length === 1 && only !== undefined ? only : Y.mergeUpdates(updates);
  }
}
