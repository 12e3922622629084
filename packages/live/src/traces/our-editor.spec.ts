import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { inspect } from '../guard/inspect.ts';
import { proseRoot, schemaVersion } from '../prose-schema.ts';
import { stateDigest } from '../state-digest.ts';
import { bytesOf, ourTrace, type TracedBatch } from './our-trace.ts';

interface Delivery {
  readonly author: number;
  readonly clientId: number;
  readonly update: Uint8Array;
}

const { apart, together, batches, end, digest, ...trace } = ourTrace();
const deliveries = batches.map(deliveryOf);
const authors = [...new Set(batches.map(({ author }) => author))];

function deliveryOf(batch: TracedBatch): Delivery {
  return { author: batch.author, clientId: batch.clientId, update: bytesOf(batch) };
}

function jsonOf(doc: Y.Doc): unknown {
  return yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(proseRoot));
}

function opened(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/** A server behind its guard, and what it sends on. */
class Server {
  readonly doc = new Y.Doc();
  readonly sent: Uint8Array[] = [];

  constructor() {
    this.doc.on('update', (update: Uint8Array) => this.sent.push(update));
  }

  take({ author, clientId, update }: Delivery): void {
    const inspection = inspect(this.doc, update, { clientId });
    if (!inspection.ok) throw new Error(`a batch of author ${author} is refused: ${inspection.code}`);
    if (!inspection.empty) Y.applyUpdate(this.doc, inspection.update);
  }
}

/** Plays deliveries to the server; each author has its own batches of the lonely part before those of the others. */
function play(played: readonly Delivery[]): { server: Server; replicas: Y.Doc[] } {
  const server = new Server();
  for (const one of played) server.take(one);
  const before = deliveries.slice(0, apart).map(({ update }) => update);
  const replicas = authors.map((author) => {
    const own = deliveries.slice(apart, together).filter((one) => one.author === author);
    return opened([...before, ...own.map(({ update }) => update), ...server.sent]);
  });
  return { server, replicas };
}

function expectSame({ server, replicas }: ReturnType<typeof play>): void {
  for (const doc of [server.doc, ...replicas, opened([Y.encodeStateAsUpdate(server.doc)])]) {
    expect(jsonOf(doc)).toEqual(end);
    expect(stateDigest(doc)).toBe(digest);
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  }
}

/** The lonely part as one diff of each author. */
function diffed(diffOf: (own: readonly Uint8Array[]) => Uint8Array): Delivery[] {
  const lonely = deliveries.slice(apart, together);
  const diffs = authors.flatMap((author) => {
    const own = lonely.filter((one) => one.author === author);
    const [first] = own;
    return first === undefined ? [] : [{ ...first, update: diffOf(own.map(({ update }) => update)) }];
  });
  return [...deliveries.slice(0, apart), ...diffs, ...deliveries.slice(together)];
}

describe('what our own editor writes', () => {
  it('was recorded under a schema that this one still accepts', () => {
    expect(trace.schemaVersion).toBeLessThanOrEqual(schemaVersion);
    expect(authors.length).toBeGreaterThan(2);
    // Half of it and more is written by people who do not see each other.
    expect(together - apart).toBeGreaterThan(batches.length / 2);
  });

  it.each(['pasteAndRemove', 'compose', 'undo', 'undoAndRedo', 'pasteTable', 'offline-type', 'offline-pasteAndRemove'])(
    'has %s in it',
    (stroke) => {
      expect(batches.filter(({ did }) => did.split(' ').includes(stroke)).length).toBeGreaterThan(0);
    },
  );

  it('is taken by the guard, batch by batch, and ends in the text it ended in', () => {
    expectSame(play(deliveries));
  });

  it('is the same with every batch delivered twice', () => {
    expectSame(play(deliveries.flatMap((one) => [one, one])));
  });

  it('is the same with its later half sent as one diff of each author', () => {
    expectSame(play(diffed((own) => Y.mergeUpdates([...own]))));
  });

  it('is the same with that diff made from the state of an author who was away', () => {
    const before = deliveries.slice(0, apart).map(({ update }) => update);
    const seen = Y.encodeStateVector(opened(before));
    expectSame(play(diffed((own) => Y.encodeStateAsUpdate(opened([...before, ...own]), seen))));
  });
});
