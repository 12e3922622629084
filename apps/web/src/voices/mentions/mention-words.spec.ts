import fc from 'fast-check';
import { type Mention, mentionedIn, piecesOf, searchAt, withMention, withSign } from './mention-words.ts';

const people: readonly Mention[] = [
  { id: 'chen', name: '陈明' },
  { id: 'chen', name: 'Chen Ming' },
  { id: 'hua', name: '陈明华' },
  { id: 'li', name: 'Li Wei' },
  { id: 'long', name: 'Li Weiming' },
  { id: 'other', name: '陈明' },
];
const some = fc.subarray([...people]);
const crumb = fc.oneof(
  fc.constantFrom('@', '＠', ' ', '\n', '好', 'a', '7', '，', '🙂'),
  fc.constantFrom(...people).map(({ name }) => `@${name}`),
  fc.constantFrom(...people).map(({ name }) => name),
);
const text = fc.array(crumb, { maxLength: 12 }).map((crumbs) => crumbs.join(''));
const said = (words: string, mentions = people) =>
  piecesOf(words, mentions).flatMap((piece) => (piece.person === null ? [] : [piece.words]));

describe('names in a text', () => {
  it('are told apart from the rest, and nothing of the text is lost', () => {
    fc.assert(
      fc.property(text, some, (words, mentions) => {
        const pieces = piecesOf(words, mentions);
        expect(pieces.map((piece) => piece.words).join('')).toBe(words);
        for (const piece of pieces) {
          expect(piece.words).not.toBe('');
          if (piece.person === null) continue;
          const { id, name } = { id: piece.person, name: piece.words.slice(1) };
          expect(mentions).toContainEqual({ id, name });
        }
      }),
    );
  });

  it('mention those alone who were chosen and still stand there, each once', () => {
    fc.assert(
      fc.property(text, some, (words, mentions) => {
        const ids = mentionedIn(words, mentions);
        expect(new Set(ids).size).toBe(ids.length);
        const named = new Set(said(words, mentions).map((one) => one.slice(1)));
        expect(new Set(ids)).toEqual(new Set(mentions.filter(({ name }) => named.has(name)).map(({ id }) => id)));
        expect(mentionedIn(words.replaceAll(/[@＠]/g, ''), mentions)).toEqual([]);
      }),
    );
  });

  it('go with the mention that is chosen, and with nothing else of the text', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(...people), some, (before, after, { id, name }, chosen) => {
        const begun = withSign(before + after, before.length);
        const search = searchAt(begun.text, begun.caret, chosen);
        expect(search?.words).toBe('');
        if (search === null) return;
        const written = withMention(begun.text, search, name);
        expect(written.text.slice(0, search.from)).toBe(begun.text.slice(0, search.from));
        expect(written.text.slice(0, written.caret).endsWith(`@${name} `)).toBe(true);
        const mentions = [...chosen, { id, name }];
        expect(mentionedIn(written.text, mentions)).toContain(id);
        // The list is done with: nothing is looked for behind a name that was chosen.
        expect(searchAt(written.text, written.caret, mentions)).toBeNull();
      }),
    );
  });

  it.each([
    ['你好@陈明，请看', ['@陈明']],
    ['@陈明华请看', ['@陈明华']],
    ['＠陈明请看', ['＠陈明']],
    ['@Li Weiming and @Li Wei.', ['@Li Weiming', '@Li Wei']],
    ['@Li Weimings', []],
    ['mail@Li Wei', []],
    ['陈明', []],
    ['@陈', []],
    ['@Chen Min', []],
  ])('%s', (words, names) => {
    expect(said(words)).toEqual(names);
  });

  it('keep both of two people of one name', () => {
    expect(mentionedIn('@陈明', people)).toEqual(['chen', 'other']);
  });

  it.each([
    ['@', 1, ''],
    ['你好@陈', 4, '陈'],
    ['＠li w', 5, 'li w'],
    ['a@b', 3, null],
    ['@ 三点', 4, null],
    ['@陈\n明', 4, null],
    ['@陈明 好', 5, null],
    ['@陈', 0, null],
    ['没有', 2, null],
    ['@陈', 2, '陈'],
    [`@${'x'.repeat(41)}`, 42, null],
  ])('are looked for in %j at %i as %j', (words, caret, wanted) => {
    expect(searchAt(words, caret, people)?.words ?? null).toBe(wanted);
  });
});
