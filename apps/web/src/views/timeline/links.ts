import type { Span } from './span.ts';

/** `fs` begins after the other ended, `ss` begins once it has begun, `info` waits for nothing. */
export type LinkKind = 'fs' | 'ss' | 'info';

/** That one record waits for another. */
export interface Link {
  readonly follower: string;
  readonly leader: string;
  readonly kind: LinkKind;
}

/** Where something stands in time, and whether the reader may move it. */
export interface Placed {
  readonly id: string;
  readonly span: Span | null;
  readonly mayMove: boolean;
}

export const linkKindOf = (as: string | null): LinkKind => (as === 'fs' || as === 'ss' ? as : 'info');

/**
 * The first day on which a follower may begin. The day on which another ends still belongs to that one.
 * @returns null where nothing is to be waited for: the kind asks for none, or one end is not known
 */
export function earliestOf(kind: LinkKind, leader: Span | null): number | null {
  if (leader === null || kind === 'info') return null;
  if (kind === 'ss') return leader.from;
  return leader.to === null ? null : leader.to + 1;
}

/** Whether a follower begins before it may. */
export function isBroken(kind: LinkKind, leader: Span | null, follower: Span | null): boolean {
  const earliest = earliestOf(kind, leader);
  return earliest !== null && follower !== null && follower.from < earliest;
}

/** The links whose follower begins too early. */
export function brokenOf(links: readonly Link[], spans: ReadonlyMap<string, Span | null>): readonly Link[] {
  return links.filter(({ kind, leader, follower }) =>
    isBroken(kind, spans.get(leader) ?? null, spans.get(follower) ?? null),
  );
}
