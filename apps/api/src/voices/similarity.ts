/** A text as what it is compared by: each word or pair of signs once. */
export type Features = ReadonlySet<string>;

/** Runs of letters and figures: those that are written without spaces, and words. */
const runs = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+)|([\p{L}\p{N}\p{M}]+)/gu;

/** What stands in every other contribution, and says nothing of what it is about: Chinese falls apart there, English goes on without. */
const unsaid =
  /能不能|能否|希望|建议|应该|可以|需要|为了|我们|你们|大家|这里|这个|那个|现在|一些|一个|没有|什么|怎么|增加|的/u;
const unsaidWords = new Set(
  `a an and are as at be but by can could do for from has have i in is it more my need not of on or our please should so that the
  there they this to us want we what when where which will with would you your`.split(/\s+/u),
);

/**
 * Takes a text apart: Chinese and Japanese into pairs of neighbouring signs, for it has no spaces, everything else into
 * trigrams of its words, so that endings and slips weigh little. Width, case and punctuation make no difference (Unicode NFKC).
 */
export function featuresOf(text: string): Features {
  const plain = text.normalize('NFKC').toLowerCase();
  const telling = new Set<string>();
  for (const [, signs, word] of plain.matchAll(runs)) {
    const said = signs?.split(unsaid) ?? (word === undefined || unsaidWords.has(word) ? [] : [` ${word} `]);
    for (const run of said) for (const piece of piecesOf(run, signs === undefined ? 3 : 2)) telling.add(piece);
  }
  // Whoever writes nothing else has written that.
  return telling.size > 0 ? telling : new Set(Array.from(plain.matchAll(runs), ([run]) => run));
}

/** All that is so long of a run; the run itself where it is shorter. By UTF-16 units, which is fast, and the same for both sides. */
function piecesOf(run: string, length: number): string[] {
  if (run.length <= length) return run === '' ? [] : [run];
  return Array.from({ length: run.length - length + 1 }, (_, at) => run.slice(at, at + length));
}

/**
 * How much two texts say the same: the cosine of what they are made of, so that a short one may be found in a longer one.
 * Symmetric.
 * @returns from 0, nothing in common, to 1, made of the same; 0 where one of them says nothing at all
 */
export function similarity(one: Features, other: Features): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const feature of few) if (many.has(feature)) shared += 1;
  return shared / Math.sqrt(one.size * other.size);
}

/** From here on two texts are alike enough to be shown to whoever writes one of them. */
export const alike = 0.3;
