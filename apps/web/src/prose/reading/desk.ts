import type { Present } from '../presence.ts';
import type { News } from './pace.ts';
import type { ProseNote } from './prose-notes.ts';
import type { ReadBlock } from './read-block.ts';
import { type BlockChange, changesOf, heardOf, looked, type Stop, stopAt, toKeep } from './stop.ts';
import type { StopMemory } from './stop-memory.ts';

/** A text on the desk: how it is called here, and by the city's changes. */
export interface DeskText {
  readonly key: string;
  readonly record: string;
  readonly address: string;
  /** The city's clock when its record changed last. */
  readonly clock: number;
}

interface Place {
  readonly text: DeskText;
  /** The city's clock where the reader stopped before. */
  readonly start: number;
  readonly kept: readonly ReadBlock[] | null;
  stop: Stop | null;
  seen: { readonly now: readonly ReadBlock[]; readonly seq: number } | null;
  /** Who was seen to write; null while nothing is known of it. */
  writers: ReadonlySet<string> | null;
  /** Whether what happened before the reader came has been taken in. */
  isArrived: boolean;
  readonly mine: Set<string>;
}

/** Who is at the texts, by text. */
export type Presents = ReadonlyMap<string, Present>;
type Changes = ReadonlyMap<string, readonly BlockChange[]>;
const none: readonly BlockChange[] = [];

/**
 * Where a reader stands in several texts, and what others make of them meanwhile. A text is looked at when its writers
 * pause: only then is it told who wrote, and nobody hears half a word.
 */
export class Desk {
  readonly #places = new Map<string, Place>();
  readonly #listeners = new Set<() => void>();
  #notes: readonly ProseNote[] = [];
  #knownFrom: number | null = null;
  #changes: Changes = new Map();
  readonly #told = new WeakMap<Stop, readonly BlockChange[]>();
  #presents: Presents = new Map();

  /** @param me the reader @param tell told of what others do while the reader is here */
  constructor(
    private readonly me: string,
    private readonly memory: StopMemory,
    private readonly tell: (news: News) => void,
  ) {}

  /** @returns ends the following */
  follow = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What has changed, by text. A new map with every change. */
  get changes(): Changes {
    return this.#changes;
  }

  /** Who is there, by text. A new map when somebody comes, goes, or begins to write. */
  get presents(): Presents {
    return this.#presents;
  }

  /** Lays a text on the desk. @returns the city's clock where the reader stopped in it */
  open(text: DeskText): number {
    const open = this.#places.get(text.key);
    if (open) return open.start;
    const found = this.memory.find(text.key);
    const start = found?.clock ?? text.clock;
    const place = {
      text,
      start,
      kept: found?.kept ?? null,
      stop: null,
      seen: null,
      writers: null,
      mine: new Set<string>(),
    };
    this.#places.set(text.key, { ...place, isArrived: false });
    return start;
  }

  /** Who wrote, as far as the city's changes tell it. @param from behind which clock they are complete */
  noted(notes: readonly ProseNote[], from: number): void {
    this.#notes = notes;
    this.#knownFrom = from;
    for (const place of this.#places.values()) this.#look(place);
    this.#publish();
  }

  /** A text as it reads now. @param seq its place in the log */
  saw(key: string, now: readonly ReadBlock[], seq: number): void {
    const place = this.#places.get(key);
    if (!place) return;
    place.seen = { now, seq };
    this.#look(place);
    this.#publish();
  }

  /** The reader has written in some paragraphs here. */
  wrote(key: string, blocks: readonly string[]): void {
    for (const block of blocks) this.#places.get(key)?.mine.add(block);
  }

  /** Who is at a text now. Those who were there when the reader came are no news. */
  met(key: string, present: Present): void {
    const place = this.#places.get(key);
    const known = this.#presents.get(key);
    // Carets that move concern nobody here.
    if (!place || (known?.writers === present.writers && known.readers === present.readers)) return;
    this.#presents = new Map([...this.#presents, [key, present]]);
    const { isKnown, people } = present;
    const writers = new Set(people.map(({ person }) => person).filter((person) => person !== this.me));
    const { writers: before } = place;
    place.writers = isKnown ? writers : null;
    const came = before === null ? [] : [...writers].filter((person) => !before.has(person));
    if (came.length > 0) this.tell({ record: place.text.record, what: 'writing', people: came });
    this.#called();
  }

  /** The reader went to a change. */
  heard(key: string, block: string): void {
    const place = this.#places.get(key);
    if (!place?.stop) return;
    this.#become(place, heardOf(place.stop, block));
    this.#publish();
  }

  /** The reader has seen everything: it is read from here on. */
  heardAll(): void {
    for (const place of this.#places.values()) {
      const { stop } = place;
      if (stop) this.#become(place, stopAt(stop.now, stop.latest));
    }
    this.#publish();
  }

  /** A text may no longer be read: nothing of it stays on this device. */
  forget(key: string): void {
    this.#places.delete(key);
    this.memory.forget(key);
    this.#publish();
  }

  #look(place: Place): void {
    const { seen, text, start, mine } = place;
    if (seen === null || this.#knownFrom === null) return;
    const stop = place.stop ?? stopAt(place.kept ?? seen.now, start);
    const notes = this.#notes.filter(
      ({ record, address, clock }) => record === text.record && address === text.address && clock > stop.latest,
    );
    const last = notes.at(-1);
    // Behind the last note somebody is still writing, or the words have not come yet: another look follows.
    if (last !== undefined && last.seq !== seen.seq) return this.#begin(place, stop);
    const isCut = !place.isArrived && start < this.#knownFrom;
    if (last !== undefined || isCut) {
      const authors = isCut ? [] : [...new Set(notes.flatMap((note) => note.authors))];
      const clock = last?.clock ?? this.#knownFrom;
      const next = looked(stop, { now: seen.now, clock, authors, me: this.me, mine });
      mine.clear();
      const people = newAuthors(stop, next);
      if (place.isArrived && people !== null) this.tell({ record: text.record, what: 'changed', people });
      this.#become(place, next);
    } else this.#begin(place, stop);
    place.isArrived = true;
  }

  #begin(place: Place, stop: Stop): void {
    if (place.stop === null) this.#become(place, stop);
  }

  #become(place: Place, stop: Stop): void {
    place.stop = stop;
    this.memory.keep(place.text.key, toKeep(stop));
  }

  /** A letter of somebody's own is no news: only what has become another is told, and drawn. */
  #publish(): void {
    const next = new Map([...this.#places].map(([key, { stop }]) => [key, this.#changesIn(stop)] as const));
    const isSame = next.size === this.#changes.size && [...next].every(([key, one]) => this.#changes.get(key) === one);
    if (isSame) return;
    this.#changes = next;
    this.#called();
  }

  /** The same list for as long as it is the same stop. */
  #changesIn(stop: Stop | null): readonly BlockChange[] {
    if (stop === null) return none;
    const known = this.#told.get(stop) ?? changesOf(stop);
    this.#told.set(stop, known);
    return known;
  }

  #called(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Who wrote what is new between two stops; null where nothing is. */
function newAuthors(before: Stop, after: Stop): readonly string[] | null {
  const known = new Map(changesOf(before).map((change) => [change.block, change]));
  const isNew = ({ block, before: was, after: is }: BlockChange) =>
    known.get(block)?.after !== is || known.get(block)?.before !== was;
  const changes = changesOf(after).filter((change) => !change.isHeard && isNew(change));
  return changes.length === 0 ? null : [...new Set(changes.flatMap(({ by }) => by))];
}
