import { parts, roundFor, wordsOf } from './script.ts';
import { restOfSentence, strokesOf } from './strokes.ts';

const languages = ['zh', 'en'] as const;
const all = parts.flatMap((part) =>
  part.rounds.flatMap((round) => languages.map((language) => ({ language, sentences: round[language] }))),
);

describe('what demo colleagues type', () => {
  it('reads as the script says, once every slip is mended', () => {
    for (const { language, sentences } of all) {
      const letters: string[] = [];
      for (const { letter } of strokesOf(sentences, language)) {
        if (letter === null) letters.pop();
        else letters.push(letter);
      }
      expect(letters.join('')).toBe(sentences.map(wordsOf).join(''));
    }
  });

  it('takes about half a minute, at the pace of a person', () => {
    for (const { language, sentences } of all) {
      const waits = [...strokesOf(sentences, language)].map(({ after }) => after);
      const seconds = waits.reduce((sum, wait) => sum + wait, 0) / 1_000;
      expect(seconds).toBeGreaterThan(15);
      expect(seconds).toBeLessThan(50);
      expect(Math.min(...waits)).toBeGreaterThan(60);
    }
  });

  it('has one slip in each text of one section', () => {
    const slips = all.map(
      ({ language, sentences }) => [...strokesOf(sentences, language)].filter(({ letter }) => letter === null).length,
    );
    expect(slips.map((count) => count > 0)).toEqual([true, true, true, true, false, false, false, false]);
  });

  it('can be cut short behind the sentence that has been begun', () => {
    for (const { language, sentences } of all) {
      const strokes = [...strokesOf(sentences, language)];
      const begins = strokes.flatMap(({ opens }, place) => (opens ? [place] : []));
      expect(begins).toHaveLength(sentences.length);
      for (const [place] of strokes.entries()) {
        const end = begins.find((begin) => begin >= place) ?? strokes.length;
        expect(restOfSentence(strokes, place)).toHaveLength(end - place);
      }
    }
  });

  it('is not what stands there already, as long as there is something else', () => {
    const [part] = parts;
    if (part === undefined) throw new Error('no part');
    const [first = [], second = []] = part.rounds.map(({ zh }) => zh);
    const text = first.map(wordsOf).join('');
    expect(roundFor(part, 'zh', text.slice(0, 12))).toBe(second);
    expect(roundFor(part, 'zh', 'nothing of it')).toBe(first);
    expect(roundFor(part, 'zh', text)).toBe(second);
    expect(roundFor(part, 'zh', text + second.map(wordsOf).join(''))).toBe(first);
  });
});
