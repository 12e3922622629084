import * as Y from 'yjs';
import { content, forge, type Id, item } from '../rehearsal/forge.ts';
import { chance, type Chance } from '../rehearsal/random.ts';
import { Replica, textOf } from '../rehearsal/replica.ts';
import { inspect } from './inspect.ts';

const author = 50;
const letters = 6;
const honest = [2, 60, 200];
const followers = [5, 400];
const stranger = 33;

function textIn(doc: Y.Doc): Y.XmlText {
  return (doc.getXmlFragment('prose').get(0) as Y.XmlElement).get(0) as Y.XmlText;
}

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
function forged(base: Uint8Array, client: number, luck: Chance): Uint8Array {
  const order: Id[] = [];
  for (let run = textIn(opened([base]))._start; run !== null; run = run.right) {
    for (let n = 0; n < run.length; n += 1) order.push([author, run.id.clock + n]);
  }
  const gap = luck.below(letters - 1);
  const structs = Array.from({ length: 1 + luck.below(4) }, (_, n) => {
    const anyone = (): Id => (luck.happens(0.3) && n > 0 ? [client, luck.below(n)] : luck.pick(order));
    const left = luck.happens(0.5) ? (n > 0 ? ([client, n - 1] as const) : order[gap]) : anyone();
    const right = luck.happens(0.5) ? order[gap + 1] : anyone();
    return item({ ...(left && { left }), ...(right && { right }) }, content.text('XYZW'.charAt(n)));
  });
  return forge([{ client, clock: 0, structs }]);
}

/** A text that the batch itself puts into the paragraph, with letters anywhere in it. */
function brought(client: number, luck: Chance): Uint8Array {
  const text: Id = [client, 1];
  const structs = [
    item({ parent: [author, 0] }, content.element('hardBreak')),
    item({ left: [client, 0] }, content.type(6)),
  ];
  for (let n = 0; n < 3 + luck.below(8); n += 1) {
    const anyone = (): Id | undefined => (n === 0 || luck.happens(0.15) ? undefined : [client, 2 + luck.below(n)]);
    const left = luck.happens(0.4) && n > 0 ? ([client, 1 + n] as const) : anyone();
    const right = anyone();
    structs.push(
      item({ parent: text, ...(left && { left }), ...(right && { right }) }, content.text('XYZ'.charAt(n % 3))),
    );
  }
  return forge([{ client, clock: 0, structs }]);
}

/** Letters that an editor writes somewhere. */
function typed(base: Uint8Array, client: number, luck: Chance, textOfDoc = textIn): Uint8Array {
  const replica = new Replica(client);
  replica.receive(base);
  const text = textOfDoc(replica.doc);
  for (const letter of 'uv') replica.edit(() => text.insert(luck.below(text.length + 1), letter));
  return Y.mergeUpdates(replica.take());
}

function opened(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

function shuffled<One>(list: readonly One[], luck: Chance): One[] {
  return list
    .map((one) => ({ one, at: luck.below(1_000_000) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

interface Tally {
  accepted: number;
  crossed: number;
  differing: number;
}

/** Takes the updates in in several orders, and the server's state, and finds the text of the server each time. */
function expectSame(server: Y.Doc, base: Uint8Array, updates: readonly Uint8Array[], luck: Chance): void {
  const orders = [
    [base, ...updates.toReversed()],
    [base, ...shuffled(updates, luck)],
    [Y.mergeUpdates([base, ...shuffled(updates, luck)])],
    [Y.encodeStateAsUpdate(server)],
  ];
  const texts = new Set([server, ...orders.map(opened)].map(textOf));
  if (texts.size > 1) throw new Error(`replicas differ: ${[...texts].join(' ')}`);
}

/** A server in whose text two forge, three type at the same time, and two type what follows. */
function rehearse(luck: Chance, tally: Tally): void {
  const base = written(luck);
  const server = opened([base]);
  const enter = (update: Uint8Array, clientId: number): Uint8Array[] => {
    const inspection = inspect(server, update, { clientId });
    if (!inspection.ok) tally.crossed += 1;
    else Y.applyUpdate(server, inspection.update);
    return inspection.ok ? [inspection.update] : [];
  };
  const forgeries = [luck.pick([3, 100]), luck.pick([40, 300])].map((id) => ({ id, update: forged(base, id, luck) }));
  const accepted = forgeries.flatMap(({ id, update }) => enter(update, id));
  tally.accepted += accepted.length;
  const crossed = tally.crossed;
  const meanwhile = honest.flatMap((id) => enter(typed(base, id, luck), id));
  const state = Y.encodeStateAsUpdate(server);
  const after = followers.map((id) => typed(state, id, luck)).flatMap((update, n) => enter(update, followers[n] ?? 0));
  if (tally.crossed > crossed) throw new Error('what follows a forgery is refused');

  expectSame(server, base, [...accepted, ...meanwhile, ...after], luck);
  const unguarded = forgeries.map(({ update }) => update);
  const [here, there] = [
    [...unguarded, ...meanwhile],
    [...meanwhile, ...unguarded],
  ].map((order) => textOf(opened([base, ...order])));
  if (here !== there) tally.differing += 1;
}

/** A server to which one brings a text of its own, in which others then type, at the same time and after each other. */
function rehearseBrought(luck: Chance, tally: Tally): void {
  const base = written(luck);
  const server = opened([base]);
  const inspection = inspect(server, brought(stranger, luck), { clientId: stranger });
  tally[inspection.ok ? 'accepted' : 'crossed'] += 1;
  if (!inspection.ok) return;
  Y.applyUpdate(server, inspection.update);
  const entered = [inspection.update];
  for (const ids of [honest, followers]) {
    const state = Y.encodeStateAsUpdate(server);
    for (const clientId of ids) {
      const next = inspect(server, typed(state, clientId, luck, textOfStranger), { clientId });
      if (!next.ok) throw new Error('what follows a forgery is refused');
      Y.applyUpdate(server, next.update);
      entered.push(next.update);
    }
  }
  expectSame(server, base, entered, luck);
}

function textOfStranger(doc: Y.Doc): Y.XmlText {
  const children = (doc.getXmlFragment('prose').get(0) as Y.XmlElement).toArray();
  return children.find((one) => one instanceof Y.XmlText && one._item?.id.client === stranger) as Y.XmlText;
}

describe('neighbours in the wrong order', () => {
  it('are refused wherever they would make replicas differ, and nobody is refused for what follows', () => {
    const luck = chance(Number(process.env['LIVE_SEED'] ?? 11));
    const tally: Tally = { accepted: 0, crossed: 0, differing: 0 };
    for (let run = 0; run < 500; run += 1) rehearse(luck, tally);
    expect(tally.accepted).toBeGreaterThan(300);
    expect(tally.crossed).toBeGreaterThan(100);
    expect(tally.differing).toBeGreaterThan(2);
  });

  it('are taken in what the batch itself brings, where nobody else can have written', () => {
    const luck = chance(Number(process.env['LIVE_SEED'] ?? 12));
    const tally: Tally = { accepted: 0, crossed: 0, differing: 0 };
    for (let run = 0; run < 400; run += 1) rehearseBrought(luck, tally);
    expect(tally.accepted).toBeGreaterThan(100);
    expect(tally.crossed).toBeGreaterThan(20);
  });
});
