/** A stretch that two rows share: where it begins in each, and how long it is. */
export interface Shared {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/**
 * What two rows of names share, in the order of both, so that as little as possible is taken out and put in (E. W. Myers,
 * "An O(ND) Difference Algorithm and Its Variations", 1986).
 * @param most how many names may be taken out and put in between what the rows begin and end with; where it would take
 *   more, nothing in between counts as shared, so that two rows that have little in common do not hold up a page
 * @returns stretches in order, none of them empty
 */
export function sharedBy(before: readonly string[], after: readonly string[], most = 1_000): readonly Shared[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const between = inTheMiddle(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    most,
  ).map((one) => ({ ...one, before: one.before + head, after: one.after + head }));
  return [
    { before: 0, after: 0, length: head },
    ...between,
    { before: before.length - tail, after: after.length - tail, length: tail },
  ].filter(({ length }) => length > 0);
}

function inTheMiddle(before: readonly string[], after: readonly string[], most: number): readonly Shared[] {
  if (before.length === 0 || after.length === 0) return [];
  const bound = Math.min(before.length + after.length, most);
  // How far one gets in `before` on each diagonal; those that a step starts from are kept for the way back.
  const far = new Int32Array(2 * bound + 3);
  const zero = bound + 1;
  const steps: Int32Array[] = [];
  for (let step = 0; step <= bound; step += 1) {
    steps.push(far.slice(zero - step - 1, zero + step + 2));
    for (let diagonal = -step; diagonal <= step; diagonal += 2) {
      let { x } = entryTo(far, zero, diagonal, step);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      far[zero + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return wayBack(before.length, after.length, steps);
    }
  }
  return [];
}

/** Where a step enters a diagonal: putting in from the one above, or taking out from the one below, whichever got further. */
function entryTo(far: Int32Array, zero: number, diagonal: number, step: number): { x: number; isPutIn: boolean } {
  const above = far[zero + diagonal + 1] ?? 0;
  const below = far[zero + diagonal - 1] ?? 0;
  const isPutIn = diagonal === -step || (diagonal !== step && below < above);
  return { x: isPutIn ? above : below + 1, isPutIn };
}

function wayBack(x: number, y: number, steps: readonly Int32Array[]): readonly Shared[] {
  const found: Shared[] = [];
  for (const [step, far] of [...steps.entries()].toReversed()) {
    const diagonal = x - y;
    const entry = entryTo(far, step + 1, diagonal, step);
    if (x > entry.x) found.push({ before: entry.x, after: entry.x - diagonal, length: x - entry.x });
    x = entry.isPutIn ? entry.x : entry.x - 1;
    y = entry.isPutIn ? entry.x - diagonal - 1 : entry.x - diagonal;
  }
  return found.toReversed();
}
