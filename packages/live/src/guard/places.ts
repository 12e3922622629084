import * as Y from 'yjs';
import { type ElementRule, elementRules, rootRule } from '../prose-rules.ts';
import { proseRoot } from '../prose-schema.ts';
import { Refusal } from './refusal.ts';
import type { Struct } from './structs.ts';

/** A type that holds structs: the root, an element or a run of text. */
export interface Container {
  /** The same object for the same container within one inspection. */
  readonly identity: object;
  readonly rule: ElementRule | 'text';
  readonly depth: number;
}

/** Where a struct comes to stand. */
export interface Place {
  readonly container: Container;
  /** Name of the attribute it sets, or null where it stands in the container's list. */
  readonly attribute: string | null;
}

/**
 * A place whose parent has been deleted and collected: Yjs keeps such a struct as an empty length. Honest: somebody
 * typed, while away, into a paragraph that others deleted.
 */
export const gone = 'gone';

/** Finds the places of a batch's structs, among those of the document and those before them in the batch. */
export class Places {
  readonly #doc: Y.Doc;
  readonly #structs: Struct[];
  readonly #found: (Place | typeof gone)[] = [];
  readonly #first: number;
  readonly #client: number;

  /** @param structs of one client, in unbroken order of their clocks */
  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc;
    this.#structs = [...structs];
    this.#first = structs[0]?.id.clock ?? 0;
    this.#client = structs[0]?.id.client ?? 0;
  }

  /**
   * The place of a struct. Ask for structs in their order.
   * @throws Refusal FUTURE_REF, MISSING_DEPENDENCY, CROSS_PARENT, BAD_PARENT, FOREIGN_ROOT or ATTRIBUTE
   */
  resolve(index: number, struct: Y.Item): Place | typeof gone {
    const place = this.#placeOf(struct);
    // Collected structs between items leave holes, which read as gone.
    this.#found[index] = place;
    return place;
  }

  /** The item of the document or the batch that holds an id, which must have been resolved before. */
  itemOf(id: Y.ID): Y.Item {
    const { struct } = this.#find(id, Infinity);
    if (struct instanceof Y.GC) throw new Refusal('BAD_PARENT');
    return struct;
  }

  #placeOf(struct: Y.Item): Place | typeof gone {
    const left = struct.origin === null ? null : this.#at(struct.origin, struct.id.clock);
    const right = struct.rightOrigin === null ? null : this.#at(struct.rightOrigin, struct.id.clock);
    if (left === gone || right === gone) return gone;
    if (left !== null && right !== null) {
      const together = left.container.identity === right.container.identity && left.attribute === right.attribute;
      if (!together) throw new Refusal('CROSS_PARENT');
    }
    // Yjs sets an attribute after its last value only; before a value it would vanish at once.
    if (right !== null && right.attribute !== null) throw new Refusal('ATTRIBUTE');
    return left ?? right ?? this.#inParent(struct);
  }

  #inParent(struct: Y.Item): Place | typeof gone {
    const { parent, parentSub: attribute } = struct as { parent: unknown; parentSub: string | null };
    if (typeof parent === 'string') {
      if (parent !== proseRoot) throw new Refusal('FOREIGN_ROOT');
      return { container: this.#root(), attribute };
    }
    if (!(parent instanceof Y.ID)) throw new Refusal('BAD_PARENT');
    const { struct: holder, index } = this.#find(parent, struct.id.clock);
    if (holder instanceof Y.GC || (index !== null && this.#placed(index) === gone)) return gone;
    if (holder.content instanceof Y.ContentDeleted) return gone;
    if (!(holder.content instanceof Y.ContentType)) throw new Refusal('BAD_PARENT');
    const container =
      index === null ? this.#ofDocument(holder.content.type) : this.#ofBatch(holder.content.type, index);
    return { container, attribute };
  }

  /** The place of the struct that holds an id. */
  #at(id: Y.ID, before: number): Place | typeof gone {
    const { struct, index } = this.#find(id, before);
    if (index !== null) return this.#placed(index);
    if (struct instanceof Y.GC) return gone;
    const { parent } = struct;
    if (!(parent instanceof Y.AbstractType)) throw new Refusal('BAD_PARENT');
    return { container: this.#ofDocument(parent), attribute: struct.parentSub };
  }

  #placed(index: number): Place | typeof gone {
    return this.#found[index] ?? gone;
  }

  #find(id: Y.ID, before: number): { struct: Struct; index: number | null } {
    if (id.client === this.#client && id.clock >= this.#first) {
      if (id.clock >= before) throw new Refusal('FUTURE_REF');
      const index = Y.findIndexSS(this.#structs, id.clock);
      const struct = this.#structs[index];
      if (struct === undefined) throw new Refusal('MALFORMED');
      return { struct, index };
    }
    if (id.clock >= Y.getState(this.#doc.store, id.client)) throw new Refusal('MISSING_DEPENDENCY');
    return { struct: Y.getItem(this.#doc.store, id), index: null };
  }

  #root(): Container {
    // The root may not be there yet, and asking the document for it would create it.
    return { identity: this.#doc.share.get(proseRoot) ?? Places, rule: rootRule, depth: 0 };
  }

  #ofDocument(type: Y.AbstractType<unknown>): Container {
    let depth = 0;
    let top: Y.AbstractType<unknown> = type;
    while (top._item !== null && top._item.parent instanceof Y.AbstractType) {
      depth += 1;
      top = top._item.parent;
    }
    const root = this.#root();
    if (top !== root.identity) throw new Refusal('FOREIGN_ROOT');
    return type === top ? root : { identity: type, rule: ruleOf(type), depth };
  }

  #ofBatch(type: Y.AbstractType<unknown>, index: number): Container {
    const place = this.#placed(index);
    if (place === gone) throw new Refusal('BAD_PARENT');
    return { identity: type, rule: ruleOf(type), depth: place.container.depth + 1 };
  }
}

/**
 * What a type may hold.
 * @throws Refusal ELEMENT for a type that prose does not know
 */
export function ruleOf(type: Y.AbstractType<unknown>): ElementRule | 'text' {
  if (type.constructor === Y.XmlText) return 'text';
  const rule = type.constructor === Y.XmlElement ? elementRules.get((type as Y.XmlElement).nodeName) : undefined;
  if (rule === undefined) throw new Refusal('ELEMENT');
  return rule;
}
