/** An update of others and where the log stands after it. */
interface Arrived {
  readonly update: Uint8Array;
  readonly seqTo: number;
}

/** How far a client has read a document's log, and what it has read but not yet shown. */
export class Reading {
  readonly #arrived: Arrived[] = [];
  #received: number;
  #applied: number;
  #missing = false;

  /** @param seq position of the log that the document at hand contains */
  constructor(seq: number) {
    this.#received = seq;
    this.#applied = seq;
  }

  /** Takes the part of the log behind `seqFrom`, up to `seqTo`; known parts fall away, and one behind a gap is not used. */
  take(seqFrom: number, seqTo: number, update: Uint8Array): void {
    if (seqFrom > this.#received) {
      this.#missing = true;
      return;
    }
    this.#missing = false;
    if (seqTo <= this.#received) return;
    this.#received = seqTo;
    this.#arrived.push({ update, seqTo });
  }

  /** Whether something before the newest frame has not come. */
  get isMissing(): boolean {
    return this.#missing;
  }

  /** Position up to which everything has come, to resume from within a session. */
  get received(): number {
    return this.#received;
  }

  /** Position of what has been handed out, to store with the document. */
  get applied(): number {
    return this.#applied;
  }

  /** Hands out what has come, in order. */
  release(): Uint8Array[] {
    const arrived = this.#arrived.splice(0);
    this.#applied = arrived.at(-1)?.seqTo ?? this.#applied;
    return arrived.map(({ update }) => update).filter((update) => update.byteLength > 0);
  }
}
