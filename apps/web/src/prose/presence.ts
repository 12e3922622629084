import type { Caret, Carets } from '@cityloom/live';
import { type JoinAnswer, presenceEvent, type PresentPerson } from './join-shapes.ts';
import type { ProseAddress } from './prose-address.ts';
import type { Timing } from './timing.ts';
import type * as z from 'zod/mini';

/** Where somebody's caret stands, in relative positions of Yjs. */
export interface CaretPlace {
  readonly anchor: Uint8Array;
  readonly head: Uint8Array;
}

/** Who is at the text, and where. A new object with every change. */
export interface Present {
  /** Whether the server has said. */
  readonly isKnown: boolean;
  /** Those who write in this text, one entry a window. */
  readonly people: readonly PresentPerson[];
  /** Those who write in any text of the record. */
  readonly writers: readonly PresentPerson[];
  /** How many others look at the record. */
  readonly readers: number;
  /** By connection. */
  readonly carets: ReadonlyMap<number, CaretPlace>;
}

/** At most four carets a second. */
const caretPause = 250;
const nowhere: CaretPlace = { anchor: new Uint8Array(), head: new Uint8Array() };
const nobody: Present = { isKnown: false, people: [], writers: [], readers: 0, carets: new Map() };

/** Others at one text: what the server tells of them, and what it is told of this caret. */
export class Presence {
  readonly #listeners = new Set<() => void>();
  #joined: JoinAnswer | null = null;
  #present = nobody;
  #own: CaretPlace | null = null;
  #shown = false;
  #held = false;
  #pausing: (() => void) | null = null;

  constructor(
    private readonly address: ProseAddress,
    private readonly timing: Timing,
    private readonly send: (caret: Caret) => void,
  ) {}

  get present(): Present {
    return this.#present;
  }

  /** @returns ends the following */
  follow = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The document was joined, first or anew. */
  joined(answer: JoinAnswer): void {
    this.#joined = answer;
    this.#shown = false;
    this.#tell();
  }

  /** The connection is gone, and with it what is known of others. */
  lost(): void {
    this.#joined = null;
    if (this.#present !== nobody) this.#become(nobody);
  }

  get handle(): number | null {
    return this.#joined?.presence.handle ?? null;
  }

  /** The list of those present has changed. */
  heard({ handle, people, readers }: z.infer<typeof presenceEvent>): void {
    if (handle !== this.handle) return;
    const { field, language } = this.address;
    const writers = people.filter(({ connection }) => this.#isOther(connection));
    const here = writers.filter((one) => one.field === field && one.language === language);
    const left = new Set(people.map(({ connection }) => connection));
    const carets = new Map([...this.#present.carets].filter(([connection]) => left.has(connection)));
    this.#become({ isKnown: true, people: here, writers, readers, carets });
  }

  /** Carets have moved. */
  moved({ list }: Carets): void {
    const carets = new Map(this.#present.carets);
    for (const { connection, field, anchor, head } of list) {
      if (!this.#isOther(connection)) continue;
      if (field === this.#joined?.presence.field && anchor.byteLength > 0) carets.set(connection, { anchor, head });
      else carets.delete(connection);
    }
    this.#become({ ...this.#present, carets });
  }

  /** Tells others where this caret stands; null when it has left. */
  show(place: CaretPlace | null): void {
    this.#own = place;
    if (this.#pausing === null) this.#tell();
  }

  /** While words are composed, the caret stays where others saw it last. */
  hold(held: boolean): void {
    this.#held = held;
    if (!held && this.#pausing === null) this.#tell();
  }

  close(): void {
    this.lost();
    this.#pausing?.();
    this.#pausing = null;
    this.#listeners.clear();
  }

  #tell(): void {
    if (this.#joined === null || this.#held) return;
    if (this.#own === null && !this.#shown) return;
    const { handle, field } = this.#joined.presence;
    this.send({ kind: 'caret', handle, field, ...(this.#own ?? nowhere) });
    this.#shown = this.#own !== null;
    const told = this.#own;
    this.#pausing = this.timing.after(caretPause, () => {
      this.#pausing = null;
      if (this.#own !== told) this.#tell();
    });
  }

  /** A tab has one connection for all its texts; nobody is shown to themselves. */
  #isOther(connection: number): boolean {
    return connection !== this.#joined?.connection;
  }

  #become(present: Present): void {
    this.#present = present;
    for (const listener of this.#listeners) listener();
  }
}
