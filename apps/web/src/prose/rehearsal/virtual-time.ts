import type { Timing } from '../timing.ts';

interface Task {
  readonly at: number;
  readonly act: () => void;
}

/** Time that passes only when a test says so. */
export class VirtualTime implements Timing {
  #now = 1000;
  readonly #tasks = new Set<Task>();

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, act: () => void): () => void {
    const task = { at: this.#now + milliseconds, act };
    this.#tasks.add(task);
    return () => this.#tasks.delete(task);
  }

  frame(act: () => void): () => void {
    return this.after(16, act);
  }

  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let next = this.#first(end); next !== undefined; next = this.#first(end)) {
      this.#tasks.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.act();
    }
    this.#now = end;
  }

  #first(end: number): Task | undefined {
    return [...this.#tasks].filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];
  }
}
