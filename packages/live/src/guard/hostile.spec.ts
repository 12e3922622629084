import * as Y from 'yjs';
import { content, forge, gc, type Id, item, type ItemAt, skip } from '../rehearsal/forge.ts';
import { GuardedDocument } from '../rehearsal/guarded-document.ts';
import { paragraph } from '../rehearsal/edits.ts';
import { Replica } from '../rehearsal/replica.ts';
import type { RefusalCode } from './refusal.ts';

const me = 5;
const victim = 6;
// Structs of the victim: a heading, its text, its level and its letters; a paragraph, its text and its letters.
const heading: Id = [victim, 0];
const headingText: Id = [victim, 1];
const headingLetter: Id = [victim, 2];
const level: Id = [victim, 7];
const secondText: Id = [victim, 9];
const secondLetter: Id = [victim, 10];
const far = 2 ** 40;

function written(): GuardedDocument {
  const server = new GuardedDocument();
  const author = new Replica(victim);
  author.edit((doc) => {
    const title = paragraph('hello', 'heading') as Y.XmlElement<{ level: number }>;
    title.setAttribute('level', 2);
    doc.getXmlFragment('prose').insert(0, [title as Y.XmlElement, paragraph('world')]);
  });
  for (const update of author.take()) expect(server.push(update, victim).ok).toBe(true);
  return server;
}

const mine = (...structs: Parameters<typeof forge>[0][number]['structs']) => forge([{ client: me, clock: 0, structs }]);
const one = (at: ItemAt, what: Parameters<typeof item>[1]) => mine(item(at, what));
const nested = (levels: number) =>
  mine(
    item({ left: heading }, content.element('blockquote')),
    ...Array.from({ length: levels }, (_, n) => item({ parent: [me, n] }, content.element('blockquote'))),
  );
/** An object that carries the key itself, as a literal of that name would not. */
const poisoned = (key: string): Record<string, unknown> =>
  Object.defineProperty({}, key, { value: { admin: true }, enumerable: true });
const bold = (json: string) => one({ parent: headingText }, content.format('bold', json));
const link = (href: string) => one({ parent: headingText }, content.format('link', JSON.stringify({ href })));

const attacks: readonly (readonly [string, RefusalCode, Uint8Array])[] = [
  ['no bytes at all', 'MALFORMED', new Uint8Array()],
  ['33 million structs in seven bytes', 'MALFORMED', new Uint8Array([1, 0xff, 0xff, 0xff, 0x0f, 5, 0])],
  ['an unknown kind of content', 'MALFORMED', one({ parent: 'prose' }, { ref: 11, write: () => undefined })],
  ['a skip with the flags of an item', 'MALFORMED', one({ left: headingLetter }, { ref: 10, write: () => undefined })],
  ['a struct of no length', 'MALFORMED', mine(gc(0), gc(1))],
  ['an empty text', 'MALFORMED', one({ parent: headingText }, content.text(''))],
  ['a deletion of no length', 'MALFORMED', forge([], [[victim, 1, 0]])],
  ['a deletion past the safe integers', 'MALFORMED', forge([], [[victim, Number.MAX_SAFE_INTEGER, 5]])],
  [
    'a clock past the safe integers',
    'MALFORMED',
    forge([{ client: me, clock: Number.MAX_SAFE_INTEGER, structs: [gc(5)] }]),
  ],
  [
    'text that is not UTF-8',
    'MALFORMED',
    one({ parent: headingText }, { ref: 4, write: (e) => content.binary(new Uint8Array([255])).write(e) }),
  ],
  [
    'two sections of one client',
    'MALFORMED',
    forge([
      { client: me, clock: 0, structs: [gc(1)] },
      { client: me, clock: 5, structs: [gc(1)] },
    ]),
  ],
  ['more bytes than allowed', 'TOO_LARGE', new Uint8Array(256 * 1024 + 1)],
  ['a clock that jumps by 2^40', 'TOO_LARGE', mine(gc(far))],
  ['a deleted content of 2^40', 'TOO_LARGE', one({ parent: 'prose' }, content.deleted(far))],
  ['more structs than allowed', 'TOO_LARGE', mine(...Array.from({ length: 40_000 }, () => gc(1)))],
  ["poison for the victim's clock", 'FOREIGN_CLIENT', forge([{ client: victim, clock: 15, structs: [gc(far)] }])],
  [
    "a letter under the victim's id",
    'FOREIGN_CLIENT',
    forge([{ client: victim, clock: 15, structs: [item({ left: secondLetter }, content.text('x'))] }]),
  ],
  ['a client id never leased', 'FOREIGN_CLIENT', forge([{ client: 99, clock: 0, structs: [gc(1)] }])],
  [
    'the last of a chain only',
    'GAP',
    forge([{ client: me, clock: 9, structs: [item({ left: secondLetter }, content.text('x'))] }]),
  ],
  ['a clock at 2^45', 'GAP', forge([{ client: me, clock: 2 ** 45, structs: [gc(1)] }])],
  ['a skip', 'GAP', mine(gc(1), skip(4), gc(1))],
  ['a first struct after a skip', 'GAP', mine(skip(4), gc(1))],
  [
    'a second struct that leans on its own future',
    'FUTURE_REF',
    mine(item({ left: headingLetter }, content.text('x')), item({ left: [me, 7] }, content.text('y'))),
  ],
  ['a struct that leans on itself', 'FUTURE_REF', one({ left: [me, 0] }, content.text('x'))],
  ['a parent that never comes', 'MISSING_DEPENDENCY', one({ parent: [77, 3] }, content.text('x'))],
  ['a letter after one that never comes', 'MISSING_DEPENDENCY', one({ left: [victim, 15] }, content.text('x'))],
  [
    'letters of two paragraphs as neighbours',
    'CROSS_PARENT',
    one({ left: headingLetter, right: secondLetter }, content.text('x')),
  ],
  ['an attribute and a letter as neighbours', 'CROSS_PARENT', one({ left: level, right: headingText }, content.any(3))],
  ['neighbours in the wrong order', 'CROSSED', one({ left: [victim, 5], right: [victim, 4] }, content.text('x'))],
  ['one letter as both neighbours', 'CROSSED', one({ left: [victim, 4], right: [victim, 4] }, content.text('x'))],
  [
    'neighbours between which there are letters',
    'CROSSED',
    one({ left: headingLetter, right: [victim, 4] }, content.text('x')),
  ],
  [
    'neighbours of its own in the wrong order',
    'CROSSED',
    mine(
      item({ left: headingLetter, right: [victim, 3] }, content.text('a')),
      item({ left: [me, 0], right: [victim, 3] }, content.text('b')),
      item({ left: [me, 1], right: [me, 1] }, content.text('c')),
    ),
  ],
  ['a letter as parent', 'BAD_PARENT', one({ parent: secondLetter }, content.text('x'))],
  ['an attribute as parent', 'BAD_PARENT', one({ parent: level }, content.text('x'))],
  ['a root nobody expects', 'FOREIGN_ROOT', one({ parent: 'hidden' }, content.element('paragraph'))],
  ['a root named like the prototype', 'FOREIGN_ROOT', one({ parent: '__proto__' }, content.element('paragraph'))],
  ['65 levels', 'TOO_DEEP', nested(65)],
  ['9 000 levels', 'TOO_DEEP', nested(9_000)],
  ['a subdocument', 'CONTENT', one({ left: heading }, content.document())],
  ['bytes', 'CONTENT', one({ left: heading }, content.binary(new Uint8Array(9)))],
  ['letters outside a text', 'CONTENT', one({ left: heading }, content.text('x'))],
  ['an embed', 'CONTENT', one({ parent: headingText }, content.embed('{"image":"x"}'))],
  ['JSON', 'CONTENT', one({ parent: headingText }, content.json('{}'))],
  ['a zero character', 'CONTENT', one({ parent: headingText }, content.text('a\0b'))],
  ['values in a list', 'CONTENT', one({ left: heading }, content.any('x'))],
  ['a script element', 'ELEMENT', one({ left: heading }, content.element('script'))],
  ['an element named like the prototype', 'ELEMENT', one({ left: heading }, content.element('constructor'))],
  ['a paragraph in a paragraph', 'ELEMENT', one({ parent: heading }, content.element('paragraph'))],
  ['text without a paragraph', 'ELEMENT', one({ left: heading }, content.type(6))],
  ['a map', 'ELEMENT', one({ left: heading }, content.type(1))],
  ['a plain text', 'ELEMENT', one({ parent: heading }, content.type(2))],
  ['a hook', 'ELEMENT', one({ left: heading }, content.hook('paragraph'))],
  [
    'an attribute that the element has not',
    'ATTRIBUTE',
    one({ parent: heading, attribute: 'onclick' }, content.any('x')),
  ],
  [
    'an attribute __proto__',
    'ATTRIBUTE',
    one({ parent: heading, attribute: '__proto__' }, content.any({ admin: true })),
  ],
  ['an attribute of the root', 'ATTRIBUTE', one({ parent: 'prose', attribute: 'level' }, content.any(2))],
  ['an attribute of a text', 'ATTRIBUTE', one({ parent: headingText, attribute: 'level' }, content.any(2))],
  ['a level out of range', 'ATTRIBUTE', one({ parent: heading, attribute: 'level' }, content.any(1))],
  [
    'an object for a number',
    'ATTRIBUTE',
    one({ parent: heading, attribute: 'level' }, content.any(poisoned('__proto__'))),
  ],
  ['an attribute before its value', 'ATTRIBUTE', one({ right: level }, content.any(3))],
  ['an unknown mark', 'MARK', one({ parent: headingText }, content.format('font', '{}'))],
  ['a mark __proto__', 'MARK', one({ parent: headingText }, content.format('__proto__', '{}'))],
  ['a mark with an attribute it has not', 'MARK', bold('{"style":"position:fixed"}')],
  ['a mark with a prototype', 'MARK', bold('{"__proto__":{"admin":true}}')],
  ['a mark with a constructor', 'MARK', bold('{"constructor":1}')],
  ['a mark of a list', 'MARK', bold('[1]')],
  ['a link that runs a script', 'MARK', link('javascript:alert(1)')],
  ['a link that hides one behind a tab', 'MARK', link('java\tscript:alert(1)')],
  ['a link of data', 'MARK', link('data:text/html,x')],
  ['a link to another site without saying how', 'MARK', link('//evil.example')],
  ['a link without end', 'MARK', link(`https://a/${'a'.repeat(3000)}`)],
  ['a deletion of an unknown client', 'UNKNOWN_DELETE', forge([], [[99, 0, 1]])],
  ['a deletion beyond the known clock', 'UNKNOWN_DELETE', forge([], [[victim, 0, 16]])],
  [
    "a deletion beyond the sender's new clock",
    'UNKNOWN_DELETE',
    forge([{ client: me, clock: 0, structs: [gc(2)] }], [[me, 0, 3]]),
  ],
];

describe('a hostile batch is refused and leaves the document as it was', () => {
  it.each(attacks)('%s: %s', (_, code, update) => {
    const server = written();
    const before = Y.encodeStateAsUpdate(server.doc);
    expect(server.push(update, me)).toEqual({ ok: false, code });
    expect(Y.encodeStateAsUpdate(server.doc)).toEqual(before);
    expect([...server.doc.share.keys()]).toEqual(['prose']);
  });

  it('a batch of another person is refused when replayed', () => {
    const server = written();
    const author = new Replica(8);
    for (const update of server.sent) author.receive(update);
    author.edit((doc) => doc.getXmlFragment('prose').insert(0, [paragraph('mine')]));
    for (const update of author.take()) expect(server.push(update, me)).toEqual({ ok: false, code: 'FOREIGN_CLIENT' });
  });

  it('another content under a known id changes nothing: the first write wins', () => {
    const server = written();
    const first = one({ parent: secondText, attribute: undefined }, content.text('ok'));
    expect(server.push(first, me).ok).toBe(true);
    const before = Y.encodeStateAsUpdate(server.doc);
    const twin = one({ left: headingLetter }, content.text('no'));
    expect(server.push(twin, me)).toMatchObject({ ok: true, empty: true });
    expect(Y.encodeStateAsUpdate(server.doc)).toEqual(before);
  });

  it('a known struct with a longer end and a neighbour elsewhere cannot cross into another paragraph', () => {
    const server = written();
    expect(server.push(one({ left: secondLetter }, content.text('ok')), me).ok).toBe(true);
    const overlap = one({ left: secondLetter, right: headingLetter }, content.text('okay'));
    expect(server.push(overlap, me)).toEqual({ ok: false, code: 'CROSS_PARENT' });
  });

  it('spare bytes behind the update are not kept', () => {
    const server = written();
    const honest = one({ left: secondLetter }, content.text('ok'));
    const inspection = server.push(new Uint8Array([...honest, 1, 2, 3]), me);
    expect(inspection.ok && inspection.update).toEqual(honest);
  });

  it('collected and deleted structs of the sender itself are accepted within the caps', () => {
    const server = written();
    expect(server.push(mine(gc(100), item({ left: secondLetter }, content.deleted(5))), me)).toMatchObject({
      ok: true,
    });
  });

  it.each([
    'https://example.org/a?b=1',
    'http://localhost',
    'mailto:a@b.example',
    '/qichuan/vision',
    '#top',
    './next',
    '?page=2',
  ])('a link to %s is allowed', (href) => {
    expect(written().push(link(href), me)).toMatchObject({ ok: true });
  });
});
