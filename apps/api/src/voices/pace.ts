import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.ts';

/** How often something may be sent within ten minutes. */
export interface Bounds {
  fromOne: number;
  forCity: number;
}

/** A hall of people behind one address may all have something to say; a machine sends without end (everyday.md 3). */
const people: Bounds = { fromOne: 200, forCity: 3_000 };
const within = 10 * 60_000;
const mostKept = 10_000;

/** Counts what is sent, by whoever sends it and by city, in each process for itself: each use of it counts apart. */
@Injectable()
export class Pace {
  protected readonly most: Bounds = people;
  private readonly sent = new Map<string, number[]>();

  constructor(private readonly clock: Clock) {}

  /**
   * Counts one more.
   * @param cityId where it is sent; who is counted apart there, has a name of their own behind it
   * @param who a member's id; of whom nothing else is known, the address
   * @returns whether that is still at a pace at which people write
   */
  isHuman(cityId: string, who: string): boolean {
    const [one, all] = [`${cityId} ${networkOf(who)}`, cityId];
    if (this.recent(one).length >= this.most.fromOne || this.recent(all).length >= this.most.forCity) return false;
    this.count(one);
    this.count(all);
    return true;
  }

  private recent(key: string): number[] {
    const since = this.clock.now().getTime() - within;
    return (this.sent.get(key) ?? []).filter((time) => time > since);
  }

  private count(key: string): void {
    const times = [...this.recent(key), this.clock.now().getTime()];
    // Last used, last in the map.
    this.sent.delete(key);
    this.sent.set(key, times);
    const oldest = this.sent.keys().next();
    if (this.sent.size > mostKept && !oldest.done) this.sent.delete(oldest.value);
  }
}

/** Whoever has an IPv6 address has 2^64 of them: they count as one. */
const networkOf = (address: string): string => {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const [first, last] = [head, tail].map((part) => (part === '' ? [] : part.split(':')));
  const missing = Math.max(0, 8 - (first?.length ?? 0) - (last?.length ?? 0));
  return [...(first ?? []), ...Array.from({ length: missing }, () => '0'), ...(last ?? [])].slice(0, 4).join(':');
};
