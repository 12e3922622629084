/** Not every browser that we support can tell the words of Chinese apart. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/** A dictionary takes its time: longer texts are cut without one. */
const longestLookedUp = 2_000;

const letters = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+`;
const chinese = String.raw`\p{Script=Han}+`;
const other = String.raw`\P{M}(?:[\p{M}\p{EMod}\uFE0F]|\u200D.)*`;
/** Words written with letters, an apostrophe or a point within a figure included; Chinese in one; spaces; single signs. */
const parts = new RegExp(
  String.raw`${letters}(?:(?:['’]|(?<=\d)[.,](?=\d))${letters})*|${chinese}|\s+|${other}`,
  'gsu',
);
const isChinese = /^\p{Script=Han}/u;

/**
 * The words of a text, with what stands between them: put together again they are the text, whatever it is. Chinese is cut
 * as a dictionary would, where the browser has one and the text is not too long, else by character.
 */
export function wordsIn(text: string): readonly string[] {
  const cut = segmenter === null || text.length > longestLookedUp ? Array.from<string> : lookedUp;
  return (text.match(parts) ?? []).flatMap((part) => (isChinese.test(part) ? cut(part) : part));
}

const lookedUp = (part: string): readonly string[] =>
  Array.from(segmenter?.segment(part) ?? [], ({ segment }) => segment);

/** What a text has in common with another tells: its words, of Chinese every two characters that stand together. */
export function gistOf(text: string): readonly string[] {
  return (text.match(parts) ?? []).flatMap((part) => {
    if (!isChinese.test(part)) return /^[\p{L}\p{N}]/u.test(part) ? part.toLowerCase() : [];
    const signs = Array.from(part);
    return signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
  });
}
