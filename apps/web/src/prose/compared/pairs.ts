import { type Gist, likeness } from './likeness.ts';

/** Places of two blocks that are one, before and after. */
export type Pair = readonly [before: number, after: number];

/** Blocks that have less in common than this are two, not one that was reworded. */
const leastAlike = 0.4;

/** As many words may be looked at to find out which blocks are one: more would hold up the page. */
const mostLookedAt = 2_000_000;

/**
 * Which blocks that went are which that came, in the order of both, so that they have the most in common.
 * @returns their places; none where there are too many to find out
 */
export function alikeInOrder(before: readonly Gist[], after: readonly Gist[]): readonly Pair[] {
  if (isTooMuch(before, after)) return [];
  const width = after.length + 1;
  // What the blocks from here on have in common at most.
  const best = new Float64Array((before.length + 1) * width);
  const alike = new Float64Array((before.length + 1) * width);
  const at = (row: number, column: number) => row * width + column;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const common = commonOf(before[row], after[column]);
      alike[at(row, column)] = common;
      best[at(row, column)] = Math.max(
        best[at(row + 1, column)] ?? 0,
        best[at(row, column + 1)] ?? 0,
        common > 0 ? common + (best[at(row + 1, column + 1)] ?? 0) : 0,
      );
    }
  }
  const pairs: Pair[] = [];
  for (let [row, column] = [0, 0]; row < before.length && column < after.length;) {
    const here = best[at(row, column)];
    const common = alike[at(row, column)] ?? 0;
    if (common > 0 && here === common + (best[at(row + 1, column + 1)] ?? 0)) pairs.push([row++, column++]);
    else if (here === best[at(row + 1, column)]) row += 1;
    else column += 1;
  }
  return pairs;
}

const commonOf = (one: Gist | undefined, other: Gist | undefined) => {
  const common = one === undefined || other === undefined ? 0 : likeness(one, other);
  return common < leastAlike ? 0 : common;
};

/** Whoever moves a paragraph and rewords it at the same time leaves most of it. */
const leastAlikeWhereMoved = 0.7;
/** So few words may stand in many places. */
const leastWords = 6;

/** Which blocks that went are which that came in another place; each once, the first that fits. */
export function alikeElsewhere(before: readonly Gist[], after: readonly Gist[]): readonly Pair[] {
  if (isTooMuch(before, after)) return [];
  const taken = new Set<number>();
  return before.flatMap((one, place): Pair[] => {
    const found = after.findIndex(
      (other, at) => !taken.has(at) && one.size >= leastWords && likeness(one, other) >= leastAlikeWhereMoved,
    );
    if (found < 0) return [];
    taken.add(found);
    return [[place, found]];
  });
}

function isTooMuch(before: readonly Gist[], after: readonly Gist[]): boolean {
  const words = (all: readonly Gist[]) => all.reduce((sum, { size }) => sum + size + 1, 0);
  return Math.min(before.length * words(after), after.length * words(before)) > mostLookedAt;
}

/** Of pairs in the order of the one row, as many as are in the order of the other too. */
export function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  // The last of the best row of each length, with the one before it.
  const ends: { pair: Pair; before: (typeof ends)[number] | undefined }[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair, before: ends[low - 1] };
  }
  const found: Pair[] = [];
  for (let end = ends.at(-1); end !== undefined; end = end.before) found.push(end.pair);
  return found.toReversed();
}
