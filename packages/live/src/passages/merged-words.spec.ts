import fc from 'fast-check';
import { mergedWords } from './merged-words.ts';

describe('words asked for in the place of others', () => {
  it('leave what was changed elsewhere in them', () => {
    expect(mergedWords('逐条公布。', '逐条公布，每周更新。', '及时逐条公布。')).toBe('及时逐条公布，每周更新。');
    expect(mergedWords('逐条公布。', '全部逐条公布。', '逐条公布，好找。')).toBe('全部逐条公布，好找。');
    expect(mergedWords('a b c', 'a c', 'a b c d')).toBe('a c d');
    expect(mergedWords('甲', '', '甲乙')).toBe('乙');
  });

  it('stand as they were asked for where the same was changed', () => {
    expect(mergedWords('看得懂的提醒', '听得见的提醒', '看得清的提醒')).toBe('听得见的提醒');
  });

  it('are the very words where nothing was changed, and change nothing where they are there already', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '字', '。', '🙂'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, (quote, words, now) => {
        expect(mergedWords(quote, words, quote)).toBe(words);
        expect(mergedWords(quote, quote, now)).toBe(now);
        expect(mergedWords(quote, words, now)).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 500 },
    );
  });
});
