/** @typedef {{ author: number, from: number, to: number }} Stretch letters of an author: from a clock up to, not with, another */
/** @typedef {Map<number, number>} Heard up to which clock somebody has each author's letters */

/** What has been decoded is remembered, for everybody is told the same bytes; now and then it is forgotten. */
const mostRemembered = 4_000;

/** Counts letters from the moment they are written to the moment they are on every other screen. */
export class Tally {
  /** Milliseconds of every delivery. */
  latencies = /** @type {number[]} */ ([]);
  edits = 0;
  isOpen = false;
  /** @type {Map<number, Map<number, number>>} when each letter was written, by author and clock */
  #written = new Map();
  /** @type {Map<string, Stretch[]>} */
  #decoded = new Map();

  /** @param {typeof import('yjs')} Y */
  constructor(Y) {
    this.Y = Y;
  }

  /**
   * A letter is about to be written.
   * @param {number} author
   * @param {number} clock
   */
  wrote(author, clock) {
    if (!this.isOpen) return;
    const letters = this.#written.get(author) ?? new Map();
    this.#written.set(author, letters.set(clock, performance.now()));
    this.edits += 1;
  }

  /**
   * Bytes have reached a screen.
   * @param {Heard} heard of that screen
   * @param {Uint8Array} bytes
   * @param {(bytes: Uint8Array) => Uint8Array[]} updatesIn the Yjs updates in them
   */
  reached(heard, bytes, updatesIn) {
    const now = performance.now();
    for (const { author, from, to } of this.#stretches(bytes, updatesIn)) {
      const letters = this.#written.get(author);
      const known = heard.get(author) ?? 0;
      for (let clock = Math.max(from, known); clock < to; clock += 1) {
        const at = letters?.get(clock);
        if (at !== undefined) this.latencies.push(now - at);
      }
      if (to > known) heard.set(author, to);
    }
  }

  /**
   * @param {Uint8Array} bytes
   * @param {(bytes: Uint8Array) => Uint8Array[]} updatesIn
   */
  #stretches(bytes, updatesIn) {
    const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const there = this.#decoded.get(key);
    if (there !== undefined) return there;
    const stretches = updatesIn(bytes)
      .filter(({ byteLength }) => byteLength > 0)
      .flatMap((update) => this.Y.decodeUpdate(update).structs)
      .map(({ id, length }) => ({ author: id.client, from: id.clock, to: id.clock + length }));
    if (this.#decoded.size >= mostRemembered) this.#decoded.clear();
    this.#decoded.set(key, stretches);
    return stretches;
  }
}
