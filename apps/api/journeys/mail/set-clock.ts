import { Clock } from '../../src/config/clock.ts';

/** A clock that stands until it is set. */
export class SetClock extends Clock {
  #at: Date;

  constructor(at: string) {
    super();
    this.#at = new Date(at);
  }

  now(): Date {
    return this.#at;
  }

  /** @param at ISO 8601 */
  set(at: string): void {
    this.#at = new Date(at);
  }

  pass(minutes: number): void {
    this.#at = new Date(this.#at.getTime() + minutes * 60_000);
  }
}
