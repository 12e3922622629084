/** How much one connection may send: so many at once, and so many a second after that. */
export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

/** A bucket of tokens that fills with time. */
export class Bucket {
  #left: number;
  #at: number;

  /** @param now milliseconds of a clock that never runs backwards */
  constructor(
    private readonly allowance: Allowance,
    now: number,
  ) {
    this.#left = allowance.burst;
    this.#at = now;
  }

  /** Takes some, if they are there. @param cost in the allowance's unit */
  take(cost: number, now: number): boolean {
    const { burst, perSecond } = this.allowance;
    this.#left = Math.min(burst, this.#left + ((now - this.#at) / 1000) * perSecond);
    this.#at = now;
    if (cost > this.#left) return false;
    this.#left -= cost;
    return true;
  }
}
