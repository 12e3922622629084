import { isBroken, type Link, type LinkKind } from './links.ts';
import { heights, type Line, type RowLine } from './layout.ts';
import type { Range } from './scale.ts';
import type { Span } from './span.ts';

/** A link as it is drawn; lengths in rem. */
export interface Arrow {
  readonly key: string;
  readonly kind: LinkKind;
  readonly isBroken: boolean;
  readonly path: string;
  /** Where it ends. */
  readonly end: readonly [x: number, y: number];
  /** How far down its two rows are. */
  readonly rows: readonly [number, number];
}

/** How far an elbow stands off the bar. */
const off = 0.625;

/** The elbows between bars, in rem from the corner of the chart; what is folded away or has no dates has none. */
export function arrowsOf(
  lines: readonly Line[],
  links: readonly Link[],
  spanOf: (line: RowLine) => Span | null,
  day: number,
  range: Range,
): readonly Arrow[] {
  const places = new Map(lines.flatMap((line) => (line.kind === 'row' ? [[line.row.id, line] as const] : [])));
  const x = (at: number) => (at - range.from) * day;
  return links.flatMap((link) => {
    const [leader, follower] = [places.get(link.leader), places.get(link.follower)];
    const one = leader && spanOf(leader);
    const other = follower && spanOf(follower);
    if (!one || !other || (link.kind !== 'ss' && one.to === null)) return [];
    const begin = x(link.kind === 'ss' || one.to === null ? one.from : one.to + 1);
    const end = x(other.from);
    const [above, below] = [leader.top + heights.middle, follower.top + heights.middle];
    return {
      key: `${link.leader} ${link.follower}`,
      kind: link.kind,
      isBroken: isBroken(link.kind, one, other),
      path: link.kind === 'ss' ? around(begin, above, end, below) : elbow(begin, above, end, below, follower),
      end: [end, below] as const,
      rows: [above, below] as const,
    };
  });
}

/** From the end of one bar to the beginning of another; where that lies before it, along the edge of its row. */
function elbow(x1: number, y1: number, x2: number, y2: number, { top, height }: RowLine): string {
  if (x2 - x1 >= 2 * off) return `M${x1} ${y1}H${x2 - off}V${y2}H${x2}`;
  const edge = y2 > y1 ? top : top + height;
  return `M${x1} ${y1}h${off}V${edge}H${x2 - off}V${y2}H${x2}`;
}

/** From beginning to beginning, around the left of both. */
const around = (x1: number, y1: number, x2: number, y2: number): string =>
  `M${x1} ${y1}H${Math.min(x1, x2) - off}V${y2}H${x2}`;
