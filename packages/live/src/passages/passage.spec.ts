import fc from 'fast-check';
import * as Y from 'yjs';
import { proseRoot } from '../prose-schema.ts';
import { namedBlocks } from './block-words.ts';
import { findPassage, findByWords, type Found, type Passage, passageOf } from './passage.ts';

/** A live text of some paragraphs. */
function textOf(...paragraphs: string[]): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment(proseRoot).insert(0, paragraphs.map(paragraphOf));
  return doc;
}

function paragraphOf(words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  return paragraph;
}

const paragraphs = (doc: Y.Doc) => doc.getXmlFragment(proseRoot).toArray() as Y.XmlElement[];
const letters = (doc: Y.Doc, at: number) => paragraphs(doc)[at]?.get(0) as Y.XmlText;
const wordsAt = (doc: Y.Doc, found: Found | null) =>
  found &&
  namedBlocks(doc)
    .find(({ id }) => id === found.block)
    ?.words.slice(found.from, found.to);

/** The passage of some words, where they stand for the first time. */
function passage(doc: Y.Doc, quote: string): Passage {
  const found = findByWords(namedBlocks(doc), { anchor: '', quote, before: '', after: '' });
  if (found === null) throw new Error(`no ${quote}`);
  const words = namedBlocks(doc).find(({ id }) => id === found.block)?.words ?? '';
  return passageOf(doc, words, found);
}
const now = (doc: Y.Doc, one: Passage) => wordsAt(doc, findPassage(doc, namedBlocks(doc), one));

describe('a passage', () => {
  it('is found where its words have gone, whatever is written around it', () => {
    const doc = textOf('办一件事，不用托人。', 'Rain brings no fear.');
    const [one, two] = [passage(doc, '不用托人'), passage(doc, 'no fear')];
    letters(doc, 0).insert(0, '在栖川，');
    doc.getXmlFragment(proseRoot).insert(0, [paragraphOf('不用托人 no fear')]);
    expect([now(doc, one), now(doc, two)]).toEqual(['不用托人', 'no fear']);
    expect(findPassage(doc, namedBlocks(doc), one)?.from).toBe(9);
  });

  it('grows with what is written within it, and not with what is written at its ends', () => {
    const doc = textOf('abcdef');
    const one = passage(doc, 'cd');
    letters(doc, 0).insert(4, 'Z');
    letters(doc, 0).insert(3, 'Y');
    letters(doc, 0).insert(2, 'X');
    expect(letters(doc, 0).toString()).toBe('abXcYdZef');
    expect(now(doc, one)).toBe('cYd');
  });

  it('keeps what is left of it, and is gone once nothing is', () => {
    const doc = textOf('abcdef');
    const one = passage(doc, 'bcde');
    letters(doc, 0).delete(0, 3);
    expect(now(doc, one)).toBe('de');
    letters(doc, 0).delete(0, 2);
    expect(now(doc, one)).toBeNull();
  });

  it('that is gone and written again is found by its words', () => {
    const doc = textOf('先写好再放进来', '别的');
    const one = passage(doc, '再放');
    letters(doc, 0).delete(3, 2);
    expect(now(doc, one)).toBeNull();
    letters(doc, 1).insert(0, '再放');
    expect(now(doc, one)).toBe('再放');
    const whole = passage(doc, '先写好进来');
    doc.getXmlFragment(proseRoot).delete(0, 1);
    expect(now(doc, whole)).toBeNull();
    doc.getXmlFragment(proseRoot).insert(0, [paragraphOf('先写好进来')]);
    expect(now(doc, whole)).toBe('先写好进来');
  });

  it('of several places with its words is the one with its surroundings', () => {
    const blocks = [
      { id: '1', words: 'a day for all, and a day for shops' },
      { id: '2', words: 'another day for shops' },
    ];
    const ask = (before: string, after: string) => findByWords(blocks, { anchor: '', quote: 'day', before, after });
    expect(ask('and a ', ' for shops')).toEqual({ block: '1', from: 21, to: 24 });
    expect(ask('another ', ' for shops')).toEqual({ block: '2', from: 8, to: 11 });
    expect(ask('', '')).toEqual({ block: '1', from: 2, to: 5 });
  });

  it('counts a name that is mentioned as one letter', () => {
    const doc = new Y.Doc();
    const paragraph = new Y.XmlElement('paragraph');
    doc.getXmlFragment(proseRoot).insert(0, [paragraph]);
    paragraph.insert(0, [new Y.XmlText('ask '), new Y.XmlElement('mention'), new Y.XmlText(' about it')]);
    const one = passage(doc, 'about');
    expect(one.before).toBe('ask \uFFFC ');
    (paragraph.get(0) as Y.XmlText).insert(0, 'Please ');
    expect(now(doc, one)).toBe('about');
    // An end at a thing is no place of a letter: its words lead there.
    const around = passageOf(doc, namedBlocks(doc)[0]?.words ?? '', {
      block: namedBlocks(doc)[0]?.id ?? '',
      from: 11,
      to: 12,
    });
    expect(around.anchor).toBe('');
    expect(now(doc, around)).toBe('\uFFFC');
  });

  it.each(['', '.', 'a.b', '!!.!!', 'AAAA.AAAA', `${'A'.repeat(400)}.x`, '__.__'])(
    'with the anchor %j of somebody who lies is found by its words, or not at all',
    (anchor) => {
      const doc = textOf('abc');
      const lie = { anchor, quote: 'b', before: '', after: '' };
      expect(now(doc, lie)).toBe('b');
      expect(now(doc, { ...lie, quote: 'z' })).toBeNull();
      expect(now(doc, { ...lie, quote: '' })).toBeNull();
    },
  );

  it('is what is left of its letters and what took their place, for any edits of two people', () => {
    const letter = String.fromCodePoint(0x4e00);
    const edit = fc.record({ at: fc.nat(60), out: fc.nat(8), put: fc.nat(3), who: fc.boolean() });
    fc.assert(
      fc.property(
        fc.nat(28),
        fc.integer({ min: 1, max: 12 }),
        fc.array(edit, { maxLength: 30 }),
        (start, size, edits) => {
          const [doc, other] = [
            textOf(Array.from({ length: 40 }, (_, at) => String.fromCodePoint(0x3400 + at)).join('')),
            new Y.Doc(),
          ];
          Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
          const all = letters(doc, 0).toString();
          const quote = all.slice(start, start + size);
          const one = passage(doc, quote);
          for (const { at, out, put, who } of edits) {
            const text = letters(who ? doc : other, 0);
            const from = Math.min(at, text.length);
            text.delete(from, Math.min(out, text.length - from));
            text.insert(from, letter.repeat(put));
          }
          Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
          const text = letters(doc, 0).toString();
          const left = [...quote].map((one) => text.indexOf(one)).filter((at) => at !== -1);
          const wanted = left.length === 0 ? '' : text.slice(Math.min(...left), Math.max(...left) + 1);
          // What is put in the place of its first or last letters may count as part of it.
          const put = new RegExp(`^${letter}+|${letter}+$`, 'g');
          expect((now(doc, one) ?? '').replace(put, '')).toBe(wanted);
        },
      ),
      { numRuns: 300 },
    );
  });
});
