import { type CaretAt, encodeMessage, messageCaps } from '@cityloom/live';
import type { Label, Language, Sector } from '@cityloom/operating-model';

/** Somebody as the others on a record see them. */
export interface Person {
  readonly person: string;
  readonly name: Label;
  readonly sector: Sector | null;
  readonly organisation: Label | null;
}

/** One connection that has a record open. */
export interface Attendant {
  readonly connection: number;
  readonly who: Person;
  /** Places, among the record's texts, that the person may read: nobody hears of a caret elsewhere. */
  readonly reads: ReadonlySet<number>;
  readonly tell: (roster: object) => void;
  readonly send: (frame: Uint8Array) => void;
  readonly isBehind: () => boolean;
}

interface Present extends Attendant {
  caret: CaretAt | null;
  /** Whether the person has shown themselves by writing or by a caret; whoever only reads is a number. */
  shown: boolean;
  field: number;
  missedRoster: boolean;
  /** How many of the record's texts the connection has open. */
  texts: number;
}

/** Where the record's texts lie, by the number that carets give. */
export type Places = readonly { readonly field: string; readonly language: Language | null }[];

/** How often carets are told, in milliseconds, for few and for many. */
const tick = { few: 100, many: 250, fewAre: 100 };

/** Who has one record open, and where they write. Nothing of it is kept. */
export class Presence {
  readonly #present = new Map<number, Present>();
  readonly #moved = new Set<number>();
  #timer: NodeJS.Timeout | undefined;
  #rosterIsOld = false;

  constructor(
    readonly handle: number,
    private readonly places: Places,
  ) {}

  get isEmpty(): boolean {
    return this.#present.size === 0;
  }

  /** A connection has opened one of the record's texts. */
  enter(attendant: Attendant, field: number): void {
    const there = this.#present.get(attendant.connection);
    if (there !== undefined) {
      there.texts += 1;
      return;
    }
    // The newcomer must learn where the others are; told again to all, it harms nobody.
    for (const { connection, caret } of this.#present.values()) if (caret !== null) this.#moved.add(connection);
    this.#present.set(attendant.connection, {
      ...attendant,
      caret: null,
      shown: false,
      field,
      missedRoster: false,
      texts: 1,
    });
    this.#rosterChanged();
  }

  /** A connection has closed one of them; with the last it is gone. */
  leave(connection: number): void {
    const left = this.#present.get(connection);
    if (left === undefined) return;
    left.texts -= 1;
    if (left.texts > 0) return;
    this.#present.delete(connection);
    if (left.caret !== null) this.#moved.add(connection);
    this.#rosterChanged();
  }

  /** A person writes, and is named from now on. */
  wrote(connection: number): void {
    this.#show(this.#present.get(connection));
  }

  /** A caret has moved, or left where its positions are empty. One in a text that the person may not read is ignored. */
  moved(connection: number, caret: CaretAt): void {
    const present = this.#present.get(connection);
    if (present === undefined || !present.reads.has(caret.field)) return;
    present.caret = caret.anchor.byteLength === 0 ? null : caret;
    if (present.field !== caret.field) this.#rosterIsOld = true;
    present.field = caret.field;
    this.#show(present);
    this.#moved.add(connection);
    this.#schedule();
  }

  #show(present: Present | undefined): void {
    if (present === undefined || present.shown) return;
    present.shown = true;
    this.#rosterChanged();
  }

  #rosterChanged(): void {
    this.#rosterIsOld = true;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#timer !== undefined) return;
    const wait = this.#present.size <= tick.fewAre ? tick.few : tick.many;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#tell();
    }, wait).unref();
  }

  #tell(): void {
    const all = [...this.#present.values()];
    for (const to of all) if (this.#rosterIsOld || to.missedRoster) this.#tellRoster(to, all);
    this.#rosterIsOld = false;
    const moved = [...this.#moved].slice(0, messageCaps.carets);
    this.#moved.clear();
    if (moved.length > 0) this.#tellCarets(moved, all);
  }

  /** Whoever cannot take more now is told with a later tick. */
  #tellRoster(to: Present, all: readonly Present[]): void {
    to.missedRoster = to.isBehind();
    if (to.missedRoster) this.#schedule();
    else to.tell(this.#rosterFor(to, all));
  }

  #rosterFor(to: Present, all: readonly Present[]): object {
    const others = all.filter(({ connection }) => connection !== to.connection);
    const named = others.filter(({ shown, field }) => shown && to.reads.has(field));
    return {
      handle: this.handle,
      people: named.map(({ connection, who, field }) => ({ connection, ...who, ...this.places[field] })),
      readers: others.length - named.length,
    };
  }

  /** The same bytes go to all who may read the same texts. */
  #tellCarets(moved: readonly number[], all: readonly Present[]): void {
    const frames = new Map<string, Uint8Array>();
    for (const to of all) {
      if (to.isBehind()) continue;
      const key = [...to.reads].join();
      const frame = frames.get(key) ?? this.#caretFrame(moved, to.reads);
      frames.set(key, frame);
      to.send(frame);
    }
  }

  #caretFrame(moved: readonly number[], reads: ReadonlySet<number>): Uint8Array {
    const empty = new Uint8Array();
    const list = moved.flatMap((connection) => {
      const present = this.#present.get(connection);
      const { field, anchor, head } = present?.caret ?? { field: present?.field ?? 0, anchor: empty, head: empty };
      return reads.has(field) ? [{ connection, field, anchor, head }] : [];
    });
    return encodeMessage({ kind: 'carets', handle: this.handle, list });
  }
}
