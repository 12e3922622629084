import type { Clock } from '../../config/clock.ts';

const perAccount = 5;
const pause = 30_000;
const forget = 15 * 60_000;
const mostKept = 10_000;

/** Slows guessing at one account's password; counts tries until one succeeds, and never locks an account for good. */
export class SignInAttempts {
  private readonly failures = new Map<string, { count: number; last: number }>();

  constructor(private readonly clock: Clock) {}

  /** @returns seconds to wait before the next try, 0 when it may be made now */
  waitFor(username: string): number {
    const failed = this.failures.get(username.toLowerCase());
    if (failed === undefined || failed.count < perAccount) return 0;
    return Math.max(0, Math.ceil((failed.last + pause - this.clock.now().getTime()) / 1000));
  }

  /** Counts a try; {@link succeeded} takes all of an account's tries back. */
  tried(username: string): void {
    const key = username.toLowerCase();
    const now = this.clock.now().getTime();
    const before = this.failures.get(key);
    const count = before !== undefined && now - before.last < forget ? before.count + 1 : 1;
    this.failures.delete(key);
    this.failures.set(key, { count, last: now });
    const oldest = this.failures.keys().next();
    if (this.failures.size > mostKept && !oldest.done) this.failures.delete(oldest.value);
  }

  succeeded(username: string): void {
    this.failures.delete(username.toLowerCase());
  }
}
