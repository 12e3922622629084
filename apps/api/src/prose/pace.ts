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

  /** How long to wait with what has just come. @param now milliseconds of a clock that never runs backwards */
  wait(members: number, now: number): number {
    const pause = Math.max(tickOf(members), 2 * this.#took);
    return Math.min(pause, Math.max(0, this.#at + pause - now));
  }

  /** @param at when a room begins to write; what comes from now on waits for the next tick */
  begins(at: number): void {
    this.#at = at;
  }

  /** @param at when it has written */
  ended(at: number): void {
    this.#took = at - this.#at;
  }
}
