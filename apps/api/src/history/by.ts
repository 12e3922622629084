import type { Actor, Label } from '@cityloom/operating-model';
import type { NamesService } from '../records/names.service.ts';

/** Who did something. */
export interface By {
  /** Member id. */
  id: string;
  /** Null where the reader may not know it. */
  name: Label | null;
}

/**
 * Reads the names of those who did something, as far as an actor may know them.
 * @param people their member ids; null where it was nobody
 * @returns tells of one of them who it was
 */
export async function byIn(
  names: NamesService,
  cityId: string,
  actor: Actor,
  people: readonly (string | null)[],
): Promise<(id: string | null) => By | null> {
  const ids = [...new Set(people.flatMap((id) => id ?? []))];
  const known = new Map((await names.of(cityId, actor, ids)).map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : { id, name: known.get(id) ?? null });
}
