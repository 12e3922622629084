import * as Y from 'yjs';
import type { Place } from './places.ts';
import { type GuardCaps, Refusal } from './refusal.ts';

/** A run of units in a list, as the list will be once the batch has entered. */
interface Run {
  readonly client: number;
  readonly clock: number;
  length: number;
  readonly origin: Y.ID | null;
  readonly rightOrigin: Y.ID | null;
  /** The run to the right; undefined as long as nobody asked for that of a run of the document. */
  next: Run | null | undefined;
  readonly item: Y.Item;
}

/**
 * The lists of the document with the batch's structs in them, laid over the document without touching it.
 *
 * A struct whose right neighbour stands left of its left one can end up in different places on different replicas,
 * under equal state vectors; Yjs does not look. Whether it does can depend on where the batch's earlier structs come to
 * stand, so each is put in its place as Yjs will do it (Item.integrate).
 */
export class Sequence {
  readonly #doc: Y.Doc;
  readonly #runs = new Map<Y.Item, Run[]>();
  readonly #starts = new Map<object, Run | null>();
  readonly #itemOf: (id: Y.ID) => Y.Item;
  #steps: number;

  /** @param itemOf finds the item of the document or the batch that holds an id */
  constructor(doc: Y.Doc, itemOf: (id: Y.ID) => Y.Item, caps: GuardCaps) {
    this.#doc = doc;
    this.#itemOf = itemOf;
    this.#steps = caps.steps;
  }

  /**
   * Puts a struct in its list.
   * @throws Refusal CROSSED where its neighbours stand in the wrong order, TOO_LARGE where finding out takes too long
   */
  add(struct: Y.Item, { container: { identity } }: Place): void {
    // The right one first: cutting behind the left one must not move the start of the right one.
    const right = struct.rightOrigin === null ? null : this.#startingAt(struct.rightOrigin);
    const left = struct.origin === null ? null : this.#endingAt(struct.origin);
    const first = left === null ? this.#startOf(identity) : this.#after(left);
    this.#checkOrder(left, first, right, identity);
    const before = this.#neighbour(struct, left, first, right);
    const run = this.#runOf(struct);
    run.next = before === null ? this.#startOf(identity) : this.#after(before);
    if (before === null) this.#starts.set(identity, run);
    else before.next = run;
  }

  /**
   * To whoever types, the two neighbours stand side by side. To undo they need not: what it writes into a parent that had
   * to be written anew, Yjs puts between the new ones of the old neighbours (redoItem), which may stand apart, or be one
   * and the same. Replicas agree on such a struct all the same, but for two kinds (the specs look for a third).
   */
  #checkOrder(left: Run | null, first: Run | null, right: Run | null, identity: object): void {
    if (right === null) return;
    // Nobody else can have written into what the batch itself brings.
    const isNew = identity instanceof Y.AbstractType && identity.doc !== this.#doc;
    for (let run = first; run !== right; run = this.#after(run)) {
      // The right one was put behind what stands between the two: where others write there, replicas may differ.
      if (run !== null && !isNew && holds(run, right.origin)) throw new Refusal('CROSSED');
      if (run !== null) continue;
      if (left !== null && this.#mayBeOne(right, left)) throw new Refusal('CROSSED');
      return;
    }
  }

  /**
   * Whether a replica may hold both in one item that begins further left. Yjs cuts that item behind the last, takes its
   * end for the left neighbour, and cuts it again before the first: then the left neighbour ends there (Item.getMissing).
   * @param last the first itself, or one that stands right of it
   */
  #mayBeOne(first: Run, last: Run): boolean {
    const { client, clock, origin } = first;
    if (origin === null || origin.client !== client || origin.clock !== clock - 1) return false;
    let end = clock;
    // What stands between may be missing elsewhere, but an item holds every clock from its first to its last.
    for (let run: Run | null = first; run !== null && run !== last; run = this.#after(run)) {
      if (run.client === client && run.clock === end) end += run.length;
    }
    return last.client === client && last.clock === end;
  }

  /** The run after which Yjs will put the struct, among those that others put into the same gap. */
  #neighbour(struct: Y.Item, left: Run | null, first: Run | null, right: Run | null): Run | null {
    let found = left;
    const passed = new Set<Run>();
    const conflicting = new Set<Run>();
    for (let other = first; other !== null && other !== right; other = this.#after(other)) {
      passed.add(other);
      conflicting.add(other);
      if (Y.compareIDs(struct.origin, other.origin)) {
        if (other.client < struct.id.client) {
          found = other;
          conflicting.clear();
        } else if (Y.compareIDs(struct.rightOrigin, other.rightOrigin)) break;
      } else {
        const origin = other.origin === null ? null : this.#holding(other.origin);
        if (origin === null || !passed.has(origin)) break;
        if (!conflicting.has(origin)) {
          found = other;
          conflicting.clear();
        }
      }
    }
    return found;
  }

  #after(run: Run): Run | null {
    this.#steps -= 1;
    if (this.#steps < 0) throw new Refusal('TOO_LARGE');
    run.next = run.next === undefined ? this.#firstRunOf(run.item.right) : run.next;
    return run.next;
  }

  #startOf(identity: object): Run | null {
    let start = this.#starts.get(identity);
    if (start === undefined) {
      const held = identity instanceof Y.AbstractType && identity.doc === this.#doc ? identity._start : null;
      start = this.#firstRunOf(held);
      this.#starts.set(identity, start);
    }
    return start;
  }

  #firstRunOf(item: Y.Item | null): Run | null {
    return item === null ? null : (this.#runs.get(item)?.[0] ?? this.#runOf(item));
  }

  #runOf(item: Y.Item): Run {
    const { id, length, origin, rightOrigin } = item;
    const run: Run = { client: id.client, clock: id.clock, length, origin, rightOrigin, next: undefined, item };
    this.#runs.set(item, [run]);
    return run;
  }

  #holding(id: Y.ID): Run {
    const item = this.#itemOf(id);
    const runs = this.#runs.get(item) ?? [this.#runOf(item)];
    const run = runs.findLast(({ clock }) => clock <= id.clock);
    if (run === undefined) throw new Refusal('MALFORMED');
    return run;
  }

  #endingAt(id: Y.ID): Run {
    const run = this.#holding(id);
    this.#cut(run, id.clock + 1 - run.clock);
    return run;
  }

  #startingAt(id: Y.ID): Run {
    const run = this.#holding(id);
    return this.#cut(run, id.clock - run.clock);
  }

  /** Cuts a run behind `offset` units, as Yjs splits an item, and returns the run that starts there. */
  #cut(run: Run, offset: number): Run {
    if (offset === 0 || offset === run.length) return run;
    const { client, clock, length, rightOrigin, next, item } = run;
    const origin = Y.createID(client, clock + offset - 1);
    const rest: Run = { client, clock: clock + offset, length: length - offset, origin, rightOrigin, next, item };
    run.length = offset;
    run.next = rest;
    const runs = this.#runs.get(item) ?? [];
    runs.splice(runs.indexOf(run) + 1, 0, rest);
    return rest;
  }
}

function holds({ client, clock, length }: Run, id: Y.ID | null): boolean {
  return id !== null && id.client === client && id.clock >= clock && id.clock < clock + length;
}
