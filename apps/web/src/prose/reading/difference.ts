/** What stood in a paragraph and what stands there now, as far as they differ; empty where there is nothing. */
export interface Difference {
  readonly before: string;
  readonly after: string;
}

/** Behind what ends a sentence; a point within a number does not. */
const sentenceEnd = /(?<=[。！？；]|[.!?;]\s)/u;

/**
 * The sentences of a paragraph that are not the same any more: nobody wants to hear the others again.
 * @param before the paragraph as it was, empty where there was none
 * @param after as it is, empty where there is none
 */
export function differenceOf(before: string, after: string): Difference {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && isSame(old[head], now[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(old.at(-1 - tail), now.at(-1 - tail))) tail += 1;
  const between = (all: readonly string[]) =>
    all
      .slice(head, all.length - tail)
      .join('')
      .trim();
  return { before: between(old), after: between(now) };
}

const sentencesOf = (words: string): readonly string[] => words.split(sentenceEnd);

/** What stands behind the last one, or behind one that was the last, is none of its words. */
const isSame = (one: string | undefined, other: string | undefined) => one?.trim() === other?.trim();
