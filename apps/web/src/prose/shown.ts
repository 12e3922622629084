/** A state that some follow: they are called when something in it has become another, and only then. */
export class Shown<State extends object> {
  readonly #listeners = new Set<() => void>();
  #state: State;

  constructor(first: State) {
    this.#state = first;
  }

  get state(): State {
    return this.#state;
  }

  /** @returns ends the following */
  follow(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  show(next: State): void {
    const last = this.#state;
    if (Object.entries(next).every(([key, value]) => value === last[key as keyof State])) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  /** Nobody is called any more. */
  close(): void {
    this.#listeners.clear();
  }
}
