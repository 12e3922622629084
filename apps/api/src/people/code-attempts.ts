import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.ts';

/** A hall of people behind one address mistypes now and then; a machine that guesses does nothing else (everyday.md 3). */
const free = 60;
const within = 10 * 60_000;
const delay = 5_000;
const mostKept = 10_000;

/** Slows guessing at codes, counted by address; a code never locks, for others may hold it. */
@Injectable()
export class CodeAttempts {
  private readonly failures = new Map<string, number[]>();

  constructor(private readonly clock: Clock) {}

  /** @returns milliseconds to wait before the next answer to this address */
  waitFor(address: string): number {
    return this.recent(address).length < free ? 0 : delay;
  }

  /** A wrong code came from here. */
  failed(address: string): void {
    const times = [...this.recent(address), this.clock.now().getTime()].slice(-free);
    this.failures.delete(address);
    this.failures.set(address, times);
    const oldest = this.failures.keys().next();
    if (this.failures.size > mostKept && !oldest.done) this.failures.delete(oldest.value);
  }

  private recent(address: string): number[] {
    const since = this.clock.now().getTime() - within;
    return (this.failures.get(address) ?? []).filter((time) => time > since);
  }
}
