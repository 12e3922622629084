import { simpleDiffString } from 'lib0/diff';

/**
 * Words that somebody asked for in the place of others, brought to what stands there by now: what was changed meanwhile in
 * another place of them stays.
 * @param quote the words as they were when that was asked
 * @param words those asked for in their place
 * @param now the words as they are
 * @returns the words to stand there; where the same letters were changed meanwhile, those asked for
 */
export function mergedWords(quote: string, words: string, now: string): string {
  const [asked, meanwhile] = [simpleDiffString(quote, words), simpleDiffString(quote, now)];
  const apply = (at: number) => now.slice(0, at) + asked.insert + now.slice(at + asked.remove);
  if (asked.index + asked.remove <= meanwhile.index) return apply(asked.index);
  if (meanwhile.index + meanwhile.remove <= asked.index)
    return apply(asked.index + meanwhile.insert.length - meanwhile.remove);
  return words;
}
