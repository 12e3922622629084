import fc from 'fast-check';
import { redlineOf } from './redline.ts';
import { sharedBy } from './shortest-edit.ts';
import { gistOf, wordsIn } from './words-in.ts';

/** What a change reads like: `[taken out]`, `{put in}`. */
const shown = (before: string, after: string) =>
  redlineOf(before, after)
    .map(({ kind, text }) => (kind === 'out' ? `[${text}]` : kind === 'in' ? `{${text}}` : text))
    .join('');
const without = (kind: 'out' | 'in', before: string, after: string) =>
  redlineOf(before, after)
    .flatMap((piece) => (piece.kind === kind ? [] : piece.text))
    .join('');
const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '字', '句', '。', '🙂', 'é', '\n'), maxLength: 40 });

describe('a change of words', () => {
  it.each([
    ['看得懂的提醒', '看得懂、听得见的提醒', '看得懂{、听得见}的提醒'],
    ['nobody', '', '[nobody]'],
    ['a warning it understands', 'a warning it hears', 'a warning it [understands]{hears}'],
    ['by 2035', 'by 2045', 'by [2035]{2045}'],
    ['每天三班车，夜里也有。', '每天四班车，夜里没有。', '每天[三]{四}班车，夜里[也有]{没有}。'],
    ['same', 'same', 'same'],
    ['', '', ''],
  ])('from “%s” to “%s” reads %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('reads as one where a word or two between two changes would only stand in the way', () => {
    expect(shown('old of big', 'new of small')).toBe('[old]{new} of [big]{small}');
    expect(shown('old, big', 'new, small')).toBe('[old, big]{new, small}');
    expect(shown('旧的大', '新的小')).toBe('[旧的大]{新的小}');
  });

  it('says both texts, whatever they are, in every word once, and never half a character', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(without('in', before, after)).toBe(before);
        expect(without('out', before, after)).toBe(after);
        for (const piece of redlineOf(before, after)) {
          expect(piece.text).not.toBe('');
          expect(piece.text).not.toMatch(/\p{Surrogate}/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('tells none where there is none', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(redlineOf(same, same).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('is worked out in the time of a blink for 50,000 letters, in which a few words are others or every one is', () => {
    const long = Array.from({ length: 10_000 }, (_, at) => `w${at % 700} `).join('');
    const other = Array.from({ length: 10_000 }, (_, at) => `v${at % 900} `).join('');
    const began = performance.now();
    expect(redlineOf(long, long.replaceAll('w69 ', 'x ')).filter(({ kind }) => kind === 'out')).toHaveLength(15);
    expect(redlineOf(long, other).map(({ kind }) => kind)).toEqual(['out', 'in', 'same']);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('the words of a text', () => {
  it('are all of it, looked up or not', () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(wordsIn(whole).join('')).toBe(whole);
        expect(wordsIn(whole.repeat(200)).join('')).toBe(whole.repeat(200));
      }),
    );
    expect(wordsIn('公共交通12a，好')).toEqual(['公共', '交通', '12a', '，', '好']);
    expect(wordsIn('公共交通'.repeat(501)).slice(0, 2)).toEqual(['公', '共']);
    expect(wordsIn('it’s 1,200.5. 👩‍🦽👍🏽')).toEqual(['it’s', ' ', '1,200.5', '.', ' ', '👩‍🦽', '👍🏽']);
  });

  it('tell what it is about without signs and spaces', () => {
    expect(gistOf('The 夜班车, 好。')).toEqual(['the', '夜班', '班车', '好']);
  });
});

describe('what two rows share', () => {
  it('is the most that they can share, in the order of both', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 9 });
    fc.assert(
      fc.property(names, names, (before, after) => {
        const shared = sharedBy(before, after);
        for (const [at, one] of shared.entries()) {
          const next = shared[at + 1];
          const stretch = before.slice(one.before, one.before + one.length);
          expect(stretch).toEqual(after.slice(one.after, one.after + one.length));
          expect(stretch.length).toBeGreaterThan(0);
          expect(one.before + one.length).toBeLessThanOrEqual(next?.before ?? before.length);
          expect(one.after + one.length).toBeLessThanOrEqual(next?.after ?? after.length);
        }
        expect(shared.reduce((sum, { length }) => sum + length, 0)).toBe(longestShared(before, after));
      }),
      { numRuns: 500 },
    );
  });

  it('is what they begin and end with, where there is too much between', () => {
    const before = ['a', ...Array.from({ length: 30 }, (_, at) => `b${at}`), 'z'];
    const after = ['a', ...Array.from({ length: 30 }, (_, at) => `c${at}`), 'b3', 'z'];
    expect(sharedBy(before, after, 20)).toEqual([
      { before: 0, after: 0, length: 1 },
      { before: 31, after: 32, length: 1 },
    ]);
  });
});

/** The plain way to reckon how much two short rows share. */
function longestShared(before: readonly string[], after: readonly string[]): number {
  const [first, ...rest] = before;
  if (first === undefined || after.length === 0) return 0;
  const at = after.indexOf(first);
  const without = longestShared(rest, after);
  return at < 0 ? without : Math.max(without, 1 + longestShared(rest, after.slice(at + 1)));
}
