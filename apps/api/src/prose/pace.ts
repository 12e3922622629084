/** How often a room writes and tells, in milliseconds: the more listen, the more is told at once (live document 3.3). */
function tickOf(members: number): number {
  if (members <= 20) return 10;
  if (members <= 80) return 25;
  if (members <= 400) return 33;
  return members <= 1000 ? 50 : 100;
}

/** When a room writes: at once after a pause, then with each tick, and slower where writing itself takes long. */
export class Pace {
  #at = -Infinity;
  #took = 0;
  #unplan: (() => void) | undefined;

  /** @param now milliseconds of a clock that never runs backwards */
  constructor(private readonly now: () => number) {}

  /** Lets a room of so many members write when it is time; planned already, it stays as it is. */
  plan(members: number, write: () => void): void {
    if (this.#unplan !== undefined) return;
    const due = () => {
      this.#unplan = undefined;
      write();
    };
    const wait = this.wait(members);
    // No timer is shorter than a millisecond; what has come together by now is written together all the same.
    this.#unplan = wait > 0 ? later(due, wait) : soon(due);
  }

  cancel(): void {
    this.#unplan?.();
  }

  /** How long what has just come waits, in milliseconds. */
  wait(members: number): number {
    const pause = Math.max(tickOf(members), 2 * this.#took);
    return Math.min(pause, Math.max(0, this.#at + pause - this.now()));
  }

  /** The room begins to write; what comes from now on waits for the next tick. */
  begins(): void {
    this.#at = this.now();
  }

  /** It has written. */
  ended(): void {
    this.#took = this.now() - this.#at;
  }
}

function later(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

function soon(work: () => void): () => void {
  const turn = setImmediate(work);
  return () => clearImmediate(turn);
}
