import type { Side } from './sides.ts';

/** A part of a whole at one time. */
export interface Part {
  readonly type: string;
  readonly code: string;
  /** As it was then, in the shape of its field; null where it has none that the reader may read. */
  readonly title: unknown;
  /** A version of it, or as it is today; null where its reader may know no more than that it was there. */
  readonly side: Side | null;
}

/** What became of a part; `open` where only the comparison of the part itself can tell. */
export type PartChange =
  | Readonly<{ kind: 'added' | 'removed'; part: Part }>
  | Readonly<{ kind: 'changed' | 'open'; part: Part; since: Exclude<Side, 'now'> }>;

/**
 * Compares what a whole was made of at two times. A part that reads as before has been neither sealed nor kept anew, and is left out.
 * @returns the parts that went first, then the others in the order of the whole after
 */
export function partChanges(before: readonly Part[], after: readonly Part[]): readonly PartChange[] {
  const [was, is] = [byName(before), byName(after)];
  const removed = before.flatMap((part): PartChange[] => (is.has(nameOf(part)) ? [] : [{ kind: 'removed', part }]));
  const others = after.flatMap((part): PartChange[] => {
    const old = was.get(nameOf(part));
    if (old === undefined) return [{ kind: 'added', part }];
    if (old.side === null || part.side === null || old.side === 'now' || old.side === part.side) return [];
    // Only what is sealed anew is known to read otherwise; of others nobody has said so.
    const isSealed = typeof part.side === 'number' && typeof old.side === 'number';
    return [{ kind: isSealed ? 'changed' : 'open', part, since: old.side }];
  });
  return [...removed, ...others];
}

const nameOf = ({ type, code }: Part) => `${type} ${code}`;
const byName = (parts: readonly Part[]) => new Map(parts.map((part) => [nameOf(part), part]));
