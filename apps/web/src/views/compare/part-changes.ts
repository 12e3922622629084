/** A part of a whole at one time: a version of it, or, without a number, as it is today. */
export interface Part {
  readonly type: string;
  readonly code: string;
  /** As it was then, in the shape of its field; null where it has none that the reader may read. */
  readonly title: unknown;
  readonly number: number | null;
}

/** What became of a part; `open` where only the comparison of the part itself, since a version of it, can tell. */
export type PartChange =
  | Readonly<{ kind: 'added' | 'removed'; part: Part }>
  | Readonly<{ kind: 'changed' | 'open'; part: Part; since: number }>;

/**
 * Compares what a whole was made of at two times. A part that reads as before has not been sealed anew, and is left out.
 * @returns the parts that went first, then the others in the order of the whole after
 */
export function partChanges(before: readonly Part[], after: readonly Part[]): readonly PartChange[] {
  const [was, is] = [byName(before), byName(after)];
  const removed = before.flatMap((part): PartChange[] => (is.has(nameOf(part)) ? [] : [{ kind: 'removed', part }]));
  const others = after.flatMap((part): PartChange[] => {
    const old = was.get(nameOf(part));
    if (old === undefined) return [{ kind: 'added', part }];
    if (old.number === null || old.number === part.number) return [];
    return [{ kind: part.number === null ? 'open' : 'changed', part, since: old.number }];
  });
  return [...removed, ...others];
}

const nameOf = ({ type, code }: Part) => `${type} ${code}`;
const byName = (parts: readonly Part[]) => new Map(parts.map((part) => [nameOf(part), part]));
