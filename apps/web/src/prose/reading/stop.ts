import { type Difference, differenceOf } from './difference.ts';
import type { ReadBlock } from './read-block.ts';

/** Where somebody stopped reading a text, and what others have made of it since. */
export interface Stop {
  /** The city's clock up to which everything has been read: who wrote behind it is still to be told. */
  readonly clock: number;
  /** The clock of the last look. */
  readonly latest: number;
  /** The text as it was read last. */
  readonly kept: readonly ReadBlock[];
  /** The text as it was looked at last. */
  readonly now: readonly ReadBlock[];
  /** Who else has written in a paragraph since it was read; nobody where that is not known. */
  readonly by: ReadonlyMap<string, readonly string[]>;
  /** What the paragraphs said that have been gone to since: they stay in the list, and are no news any more. */
  readonly heard: ReadonlyMap<string, string>;
}

/** A paragraph that is not what somebody read. */
export interface BlockChange extends Difference {
  readonly block: string;
  /** Where one goes to find it: the paragraph, or for one that was taken away the one above it; null for the beginning. */
  readonly place: string | null;
  readonly what: 'changed' | 'added' | 'removed';
  readonly by: readonly string[];
  readonly isHeard: boolean;
}

/** What one look at a text has to go by. */
export interface Look {
  readonly now: readonly ReadBlock[];
  readonly clock: number;
  /** Those who wrote between the last look and this one; nobody where it is not known. */
  readonly authors: readonly string[];
  readonly me: string;
  /** The paragraphs that the reader wrote in here. */
  readonly mine: ReadonlySet<string>;
}

/** Where somebody stops who has read all of a text: as it stands, or as it was kept. */
export function stopAt(now: readonly ReadBlock[], clock: number): Stop {
  return { clock, latest: clock, kept: now, now, by: new Map(), heard: new Map() };
}

/** The stop after another look at the text. What the reader alone has written is no news. */
export function looked(stop: Stop, { now, clock, authors, me, mine }: Look): Stop {
  const others = authors.filter((author) => author !== me);
  const isMineAlone = authors.length > 0 && others.length === 0;
  const [before, after, kept] = [wordsById(stop.now), wordsById(now), wordsById(stop.kept)];
  const [by, heard] = [new Map(stop.by), new Map(stop.heard)];
  const read = new Set<string>();
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(id) === after.get(id)) continue;
    if (isMineAlone || mine.has(id)) {
      if (!by.has(id)) read.add(id);
      else if (heard.has(id)) heard.set(id, after.get(id) ?? '');
      continue;
    }
    const said = heard.get(id);
    if (said !== undefined) kept.set(id, said);
    by.set(id, said === undefined ? [...new Set([...(by.get(id) ?? []), ...others])] : others);
    heard.delete(id);
  }
  for (const id of read) kept.set(id, after.get(id) ?? '');
  for (const id of by.keys()) if ((kept.get(id) ?? '') === (after.get(id) ?? '')) by.delete(id);
  return { ...stop, latest: clock, now, by, heard, kept: inOrder(kept, now, stop.kept) };
}

/** The stop after the reader went to a change. */
export function heardOf(stop: Stop, block: string): Stop {
  const words = wordsById(stop.now).get(block) ?? '';
  return { ...stop, heard: new Map([...stop.heard, [block, words]]) };
}

/** What somebody who stops here has read: the paragraphs that they have not gone to stay as they knew them. */
export function toKeep(stop: Stop): Pick<Stop, 'clock' | 'kept'> {
  const { kept, now, heard, clock, latest } = stop;
  const words = new Map([...wordsById(kept), ...heard]);
  return { kept: inOrder(words, now, kept), clock: hasNews(stop) ? clock : latest };
}

/** Whether there is something that the reader has not gone to. */
const hasNews = (stop: Stop): boolean => changesOf(stop).some(({ isHeard }) => !isHeard);

/** What others have changed, in the order of the text. */
export function changesOf({ kept, now, by, heard }: Stop): readonly BlockChange[] {
  const [before, after] = [wordsById(kept), wordsById(now)];
  let place: string | null = null;
  return orderOf(now, kept).flatMap((block) => {
    const isThere = after.has(block);
    if (isThere) place = block;
    const authors = by.get(block);
    if (authors === undefined) return [];
    const what = !before.has(block) ? 'added' : isThere ? 'changed' : 'removed';
    const difference = differenceOf(before.get(block) ?? '', after.get(block) ?? '');
    return [{ ...difference, block, place, what, by: authors, isHeard: heard.has(block) }];
  });
}

const wordsById = (blocks: readonly ReadBlock[]) => new Map(blocks.map(({ id, words }) => [id, words]));

const inOrder = (
  words: ReadonlyMap<string, string>,
  now: readonly ReadBlock[],
  kept: readonly ReadBlock[],
): readonly ReadBlock[] =>
  orderOf(now, kept).flatMap((id) => {
    const said = words.get(id) ?? '';
    return said === '' ? [] : [{ id, words: said }];
  });

/** The paragraphs that are there, and each that has gone behind the one that stood above it. */
function orderOf(now: readonly ReadBlock[], kept: readonly ReadBlock[]): readonly string[] {
  const order = now.map(({ id }) => id);
  const known = new Set(order);
  kept.forEach(({ id }, at) => {
    if (known.has(id)) return;
    const above = kept[at - 1]?.id;
    order.splice(above === undefined ? 0 : order.indexOf(above) + 1, 0, id);
    known.add(id);
  });
  return order;
}
