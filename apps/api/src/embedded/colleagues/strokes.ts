import type { Language } from '@cityloom/operating-model';
import type { Sentence } from './script.ts';

/** One touch of a key: a letter, or null to take back the last one. */
export interface Stroke {
  /** Milliseconds to wait before it. */
  readonly after: number;
  readonly letter: string | null;
  /** Whether a sentence begins with it. */
  readonly opens: boolean;
}

/** Milliseconds: a Chinese sign takes several keys. */
const letterTime = { zh: 330, en: 175 };
const breath = { comma: 350, sentence: 1_100, slip: 900, taken: 140 };
/** Fractions of multiples of the golden section never fall into step: a rhythm that does not sound like a machine. */
const sway = (count: number) => 0.65 + 0.7 * ((count * 0.618_034) % 1);

/** The touches that write sentences at a person's pace, slips and their mending included. */
export function* strokesOf(sentences: readonly Sentence[], language: Language): Generator<Stroke> {
  let count = 0;
  let pause: number = breath.sentence;
  let opens: boolean;
  for (const sentence of sentences) {
    opens = true;
    for (const piece of sentence) {
      const { wrong, right } = typeof piece === 'string' ? { wrong: '', right: piece } : piece;
      yield* typed(wrong);
      for (let left = wrong.length; left > 0; left -= 1) {
        yield { after: left === wrong.length ? breath.slip : breath.taken, letter: null, opens };
      }
      yield* typed(right);
    }
  }

  function* typed(words: string): Generator<Stroke> {
    for (const letter of words) {
      count += 1;
      yield { after: Math.round(pause + letterTime[language] * sway(count)), letter, opens };
      opens = false;
      pause = /[。.]/.test(letter) ? breath.sentence : /[，；：、,;:]/.test(letter) ? breath.comma : 0;
    }
  }
}

/** What is left to type from a place on until the sentence there ends; nothing where one only begins there. */
export function restOfSentence(strokes: readonly Stroke[], from: number): readonly Stroke[] {
  const end = strokes.findIndex(({ opens }, place) => place >= from && opens);
  return strokes.slice(from, end === -1 ? undefined : end);
}
