import * as Y from 'yjs';
import { content, forge, type Id, item } from '../rehearsal/forge.ts';
import { chance, type Chance } from '../rehearsal/random.ts';
import { Replica, textOf } from '../rehearsal/replica.ts';
import { inspect } from './inspect.ts';

const author = 50;
const letters = 6;

/** A text of six letters, written in any order; its letters are [50, 2] to [50, 7]. */
function written(luck: Chance): Uint8Array {
  const replica = new Replica(author);
  const text = new Y.XmlText();
  replica.edit((doc) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    doc.getXmlFragment('prose').insert(0, [paragraph]);
  });
  for (let n = 0; n < letters; n += 1) replica.edit(() => text.insert(luck.below(n + 1), 'abcdef'.charAt(n)));
  return Y.encodeStateAsUpdate(replica.doc);
}

/** Letters of one client: the first often in an honest gap, each other often behind the one before; else anywhere. */
function forged(doc: Y.Doc, client: number, luck: Chance): Uint8Array {
  const paragraph = doc.getXmlFragment('prose').get(0) as Y.XmlElement;
  const order: Id[] = [];
  for (let run = (paragraph.get(0) as Y.XmlText)._start; run !== null; run = run.right) {
    for (let n = 0; n < run.length; n += 1) order.push([author, run.id.clock + n]);
  }
  const gap = luck.below(letters - 1);
  const structs = Array.from({ length: 1 + luck.below(3) }, (_, n) => {
    const anyone = (): Id => (luck.happens(0.3) && n > 0 ? [client, luck.below(n)] : luck.pick(order));
    const left = luck.happens(0.7) ? (n > 0 ? ([client, n - 1] as const) : order[gap]) : anyone();
    const right = luck.happens(0.7) ? order[gap + 1] : anyone();
    return item({ ...(left && { left }), ...(right && { right }) }, content.text('XYZ'.charAt(n)));
  });
  return forge([{ client, clock: 0, structs }]);
}

function meanwhile(base: Uint8Array, client: number, luck: Chance): Uint8Array {
  const replica = new Replica(client);
  replica.receive(base);
  const paragraph = replica.doc.getXmlFragment('prose').get(0) as Y.XmlElement;
  const text = paragraph.get(0) as Y.XmlText;
  for (const letter of 'uv') replica.edit(() => text.insert(luck.below(text.length + 1), letter));
  return Y.mergeUpdates(replica.take());
}

function read(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return textOf(doc);
}

describe('neighbours in the wrong order', () => {
  it('are refused wherever they would make replicas differ', () => {
    const luck = chance(11);
    const tally = { accepted: 0, crossed: 0, differing: 0, missed: 0 };
    for (let run = 0; run < 1000; run += 1) {
      const base = written(luck);
      const doc = new Y.Doc();
      Y.applyUpdate(doc, base);
      const client = luck.pick([3, 100]);
      const update = forged(doc, client, luck);
      const inspection = inspect(doc, update, { clientId: client });
      if (!inspection.ok && inspection.code !== 'CROSSED') continue;
      const others = [2, 60, 200].map((id) => meanwhile(base, id, luck));
      const texts = new Set([
        read([base, update, ...others]),
        read([base, ...others, update]),
        read([base, ...others.toReversed(), update]),
      ]);
      tally[inspection.ok ? 'accepted' : 'crossed'] += 1;
      if (texts.size > 1) tally[inspection.ok ? 'missed' : 'differing'] += 1;
    }
    expect(tally.missed).toBe(0);
    expect(tally.accepted).toBeGreaterThan(100);
    expect(tally.differing).toBeGreaterThan(2);
  });
});
