/** Work that is done one after the other: a failure is told to its asker and stops nobody else. */
export class OneByOne {
  #last: Promise<unknown> = Promise.resolve();

  /** @returns what `work` comes to, once all that was asked before is done */
  do<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
