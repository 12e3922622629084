import * as Y from 'yjs';
import { type EditName, editNames, edits } from '../rehearsal/edits.ts';
import { GuardedDocument } from '../rehearsal/guarded-document.ts';
import { chance, type Chance } from '../rehearsal/random.ts';
import { Replica, textOf } from '../rehearsal/replica.ts';
import { stateDigest } from '../state-digest.ts';

/** A person who is sometimes away, and comes back in one of the ways that clients do. */
class Person extends Replica {
  away = false;
  seen = 0;

  constructor(
    clientId: number,
    readonly server: GuardedDocument,
  ) {
    super(clientId);
  }

  catchUp(): void {
    for (; this.seen < this.server.sent.length; this.seen += 1)
      this.receive(this.server.sent[this.seen] ?? new Uint8Array());
  }

  send(luck: Chance): void {
    const made = this.take();
    if (luck.happens(0.3)) this.catchUp();
    // Everything since an old state: known structs of others, and collected and deleted ones of one's own.
    const stale = luck.happens(0.3) ? Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.server.doc)) : undefined;
    const old = luck.happens(0.1) ? Y.encodeStateAsUpdate(this.doc) : undefined;
    const batches =
      old !== undefined
        ? [old]
        : stale !== undefined
          ? [stale]
          : luck.happens(0.5)
            ? made
            : [Y.mergeUpdates([...made, ...made])];
    for (const batch of batches)
      expect(this.server.push(batch, this.clientId)).toEqual(expect.objectContaining({ ok: true }));
    this.catchUp();
  }
}

function step(person: Person, name: EditName | 'undo' | 'redo', luck: Chance): void {
  if (name === 'undo') person.undo.undo();
  else if (name === 'redo') person.undo.redo();
  else person.edit((doc) => edits[name](doc, luck));
}

/** Lets three people edit; what each replica, the server's first, holds at the end. */
function rehearse(seed: number, names: readonly (EditName | 'undo' | 'redo')[], steps: number): string[] {
  const luck = chance(seed);
  const server = new GuardedDocument();
  const people = [11, 2_000_000_000, 7].map((id) => new Person(id, server));
  for (let n = 0; n < steps; n += 1) {
    const person = luck.pick(people);
    step(person, luck.pick(names), luck);
    if (luck.happens(0.1)) person.away = !person.away;
    if (!person.away && person.made.length > 0) person.send(luck);
    if (!person.away) person.catchUp();
  }
  for (let round = 0; round < 3; round += 1) for (const person of people) if (person.made.length > 0) person.send(luck);
  for (const person of people) person.catchUp();
  expect(server.doc.store.pendingStructs).toBeNull();
  return [server.doc, ...people.map(({ doc }) => doc)].map((doc) => `${stateDigest(doc)} ${textOf(doc)}`);
}

describe('an honest batch is never refused, and everybody ends with the same text', () => {
  it.each<[string, (EditName | 'undo' | 'redo')[]]>([
    ['typing and deleting', ['type', 'remove']],
    ['pasting and cutting', ['paste', 'cut', 'type']],
    ['marks on and off', ['type', 'mark', 'unmark', 'remove']],
    ['lists, tables, quotes and headings', ['list', 'table', 'quote', 'level', 'type', 'cut']],
    ['splitting and joining', ['type', 'split', 'join', 'remove']],
    ['undoing and redoing', ['type', 'paste', 'cut', 'mark', 'undo', 'redo']],
    ['composing with an input method', ['compose', 'type', 'remove']],
    ['mentions and links to records', ['inline', 'type', 'cut', 'paste']],
  ])('%s', (_, names) => {
    for (const seed of [1, 2, 3]) expect(new Set(rehearse(seed, names, 80)).size).toBe(1);
  });

  it('everything together', () => {
    for (let seed = 10; seed < 15; seed += 1) {
      expect(new Set(rehearse(seed, [...editNames, 'undo', 'redo'], 200)).size).toBe(1);
    }
  });

  it('a batch sent twice is empty the second time', () => {
    const server = new GuardedDocument();
    const person = new Replica(5);
    person.edit((doc) => edits.type(doc, chance(1)));
    const [update = new Uint8Array()] = person.take();
    expect(server.push(update, 5)).toMatchObject({ ok: true, empty: false });
    expect(server.push(update, 5)).toMatchObject({ ok: true, empty: true });
  });

  it('does not touch the document it inspects', () => {
    const server = new GuardedDocument();
    const person = new Replica(5);
    person.edit((doc) => edits.paste(doc, chance(1)));
    server.push(person.take()[0] ?? new Uint8Array(), 5);
    const before = Y.encodeStateAsUpdate(server.doc);
    person.edit((doc) => edits.type(doc, chance(2)));
    const pushed = person.take()[0] ?? new Uint8Array();
    const other = new GuardedDocument();
    Y.applyUpdate(other.doc, before);
    expect(other.push(pushed, 5).ok).toBe(true);
    expect(Y.encodeStateAsUpdate(server.doc)).toEqual(before);
  });
});
