import { grouped } from './grouped.ts';
import { type Link, type Placed, brokenOf, earliestOf } from './links.ts';
import type { Span } from './span.ts';

/** What would move, and from where to where. */
export interface Shift {
  readonly id: string;
  readonly before: Span;
  readonly after: Span;
}

/** How followers can be brought behind what they wait for. */
export interface ShiftPlan {
  readonly shifts: readonly Shift[];
  /** Those that would have to move and that the reader may not move. */
  readonly held: readonly string[];
  /** Those that wait for each other in a circle: no order would do. */
  readonly circles: readonly (readonly string[])[];
}

/**
 * The smallest shift to later that mends broken links: what begins too early begins on the first day it may, keeps its
 * length, and pushes what waits for it. What the reader may not move stays, and so do circles and what waits behind them.
 */
export function shiftPlan(placed: readonly Placed[], links: readonly Link[]): ShiftPlan {
  const waiting = links.filter(({ kind }) => kind !== 'info');
  const { order, circles } = ordered(
    placed.map(({ id }) => id),
    waiting,
  );
  const spans = new Map(placed.map(({ id, span }) => [id, span]));
  const mayMove = new Map(placed.map((one) => [one.id, one.mayMove]));
  const waitsFor = grouped(waiting, ({ follower }) => follower);
  const shifts: Shift[] = [];
  const held: string[] = [];
  for (const id of order) {
    const before = spans.get(id) ?? null;
    if (before === null) continue;
    const earliest = (waitsFor.get(id) ?? [])
      .map(({ kind, leader }) => earliestOf(kind, spans.get(leader) ?? null) ?? before.from)
      .reduce((latest, day) => Math.max(latest, day), before.from);
    if (earliest === before.from) continue;
    if (!mayMove.get(id)) {
      held.push(id);
      continue;
    }
    const by = earliest - before.from;
    const after = { from: earliest, to: before.to === null ? null : before.to + by };
    spans.set(id, after);
    shifts.push({ id, before, after });
  }
  return { shifts, held, circles };
}

/** Which links are still broken once a plan is carried out. */
export function brokenAfter(
  { shifts }: ShiftPlan,
  links: readonly Link[],
  spans: ReadonlyMap<string, Span | null>,
): readonly Link[] {
  return brokenOf(links, new Map([...spans, ...shifts.map(({ id, after }) => [id, after] as const)]));
}

/** Everything in an order in which nobody comes before whom they wait for (after Kahn); what is left over waits in circles. */
function ordered(ids: readonly string[], links: readonly Link[]) {
  const known = new Set(ids);
  const among = links.filter(({ leader, follower }) => known.has(leader) && known.has(follower));
  const followers = grouped(among, ({ leader }) => leader);
  const open = new Map(ids.map((id) => [id, 0]));
  for (const { follower } of among) open.set(follower, (open.get(follower) ?? 0) + 1);
  const order = ids.filter((id) => open.get(id) === 0);
  // The list grows while it is walked: whoever waits for nobody any more comes next.
  for (const id of order)
    for (const { follower } of followers.get(id) ?? []) {
      const left = (open.get(follower) ?? 0) - 1;
      open.set(follower, left);
      if (left === 0) order.push(follower);
    }
  const done = new Set(order);
  const leaders = new Map<string, string[]>();
  for (const { leader, follower } of among)
    if (!done.has(leader) && !done.has(follower)) leaders.set(follower, [...(leaders.get(follower) ?? []), leader]);
  return { order, circles: circlesIn(leaders) };
}

/** One circle for each knot: from anywhere in it, going to whom one waits for comes round sooner or later. */
function circlesIn(leaders: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const seen = new Set<string>();
  for (const start of leaders.keys()) {
    const path: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      path.push(at);
      at = leaders.get(at)?.[0];
    }
    const begin: number = at === undefined ? -1 : path.indexOf(at);
    if (begin >= 0) circles.push(path.slice(begin));
  }
  return circles;
}
