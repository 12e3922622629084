import type { Label } from '@cityloom/operating-model';
import type { Change } from '../../records/shapes.ts';
import { kinds } from '../../records/value-of.ts';

/** What a position was from some moment on. */
export type Past = Readonly<{
  clock: number;
  at: string;
  /** Id of who said so. */
  by: string | null;
  /** Null where it was withdrawn then. */
  stance: string | null;
  terms: Label | null;
}>;

/** What a position was, the newest first, as its changes tell. @param changes of one position, the oldest first */
export function pastOf(changes: readonly Change[]): readonly Past[] {
  let [stance, terms]: [string | null, Label | null] = [null, null];
  const told = changes.flatMap(({ clock, at, by, after }): Past[] => {
    if ('stance' in after) stance = kinds.text.safeParse(after['stance']).data ?? null;
    if ('terms' in after) terms = kinds.bilingual.safeParse(after['terms']).data ?? null;
    if (!['stance', 'terms', '@binned'].some((address) => address in after)) return [];
    const said = { clock, at, by: by?.person ?? null };
    return [after['@binned'] ? { ...said, stance: null, terms: null } : { ...said, stance, terms }];
  });
  return told.toReversed();
}
