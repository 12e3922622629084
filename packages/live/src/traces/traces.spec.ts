import * as Y from 'yjs';
import { inspect } from '../guard/inspect.ts';
import { paragraph } from '../rehearsal/edits.ts';
import { proseRoot } from '../prose-schema.ts';
import { stateDigest } from '../state-digest.ts';
import { realTrace, sightsOf, type Trace, type TracedEdit } from './real-traces.ts';

/** One author's replica of a text in one paragraph. */
class Author {
  readonly doc = new Y.Doc();
  made: Uint8Array[] = [];

  constructor(clientId: number, beginning: Uint8Array) {
    Y.applyUpdate(this.doc, beginning, 'remote');
    this.doc.clientID = clientId;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'remote') this.made.push(update);
    });
  }

  /** Makes an edit. @returns it, as one update */
  edit({ patches }: TracedEdit): Uint8Array {
    this.made = [];
    this.doc.transact(() => {
      for (const [at, removed, text] of patches) {
        if (removed > 0) this.text.delete(at, removed);
        if (text !== '') this.text.insert(at, text);
      }
    });
    const [update] = this.made;
    if (update === undefined || this.made.length > 1) throw new Error('an edit is one update');
    return update;
  }

  receive(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, 'remote');
  }

  get text(): Y.XmlText {
    return (this.doc.getXmlFragment(proseRoot).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  }

  get words(): string {
    return this.text.toJSON();
  }
}

/** What the server begins a document with here: a paragraph with an empty text in it. */
function beginning(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.getXmlFragment(proseRoot).insert(0, [paragraph('')]);
  return Y.encodeStateAsUpdate(doc);
}

/** Plays a trace of two authors, each seeing at each edit what they saw when they made it, through the server's guard. */
function play({ txns }: Trace, clientIds: readonly [number, number]): { authors: [Author, Author]; server: Y.Doc } {
  const first = beginning();
  const server = new Y.Doc();
  Y.applyUpdate(server, first);
  const authors: [Author, Author] = [new Author(clientIds[0], first), new Author(clientIds[1], first)];
  const sent: [Uint8Array[], Uint8Array[]] = [[], []];
  const received: [number, number] = [0, 0];
  const sights = sightsOf(txns);
  const deliver = (to: 0 | 1, upto: number) => {
    const from = to === 0 ? 1 : 0;
    for (; received[to] < upto; received[to] += 1) authors[to].receive(sent[from][received[to]] ?? new Uint8Array());
  };
  for (const [n, edit] of txns.entries()) {
    const agent = edit.agent === 0 ? 0 : 1;
    deliver(agent, sights[n]?.[agent === 0 ? 1 : 0] ?? 0);
    const inspection = inspect(server, authors[agent].edit(edit), { clientId: clientIds[agent] });
    if (!inspection.ok) throw new Error(`edit ${n} is refused: ${inspection.code}`);
    Y.applyUpdate(server, inspection.update);
    sent[agent].push(inspection.update);
  }
  deliver(0, sent[1].length);
  deliver(1, sent[0].length);
  return { authors, server };
}

const friends = realTrace('friendsforever');
const component = realTrace('sveltecomponent');

describe('what people really wrote', () => {
  it('is not needed to know that authors see what they saw', () => {
    const edit = (agent: number, ...parents: number[]): TracedEdit => ({ agent, parents, patches: [] });
    expect(sightsOf([edit(0), edit(1, 0), edit(0, 0), edit(1, 1, 2)])).toEqual([
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 2],
    ]);
  });

  if (friends !== undefined) {
    it('by two at once ends in the text they ended in', () => {
      const { authors, server } = play(friends, [1_000, 2_000]);
      expect(authors.map(({ words }) => words)).toEqual([friends.endContent, friends.endContent]);
      expect(new Set([server, ...authors.map(({ doc }) => doc)].map(stateDigest)).size).toBe(1);
      expect(server.store.pendingStructs).toBeNull();
    });

    it('by two at once is the same for both, whoever has the smaller id', () => {
      const { authors, server } = play(friends, [2_000, 1_000]);
      expect(authors[0].words).toBe(authors[1].words);
      expect(new Set([server, ...authors.map(({ doc }) => doc)].map(stateDigest)).size).toBe(1);
    });
  }

  if (component !== undefined) {
    it('by one alone ends in the text it ended in', () => {
      const first = beginning();
      const server = new Y.Doc();
      Y.applyUpdate(server, first);
      const author = new Author(1_000, first);
      for (const edit of component.txns) {
        const inspection = inspect(server, author.edit(edit), { clientId: 1_000 });
        if (!inspection.ok) throw new Error(`refused: ${inspection.code}`);
        Y.applyUpdate(server, inspection.update);
      }
      expect(author.words).toBe(component.endContent);
      expect(stateDigest(server)).toBe(stateDigest(author.doc));
    });
  }
});
